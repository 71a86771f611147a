import type { UserElement, UserRecord } from '../user-record.ts';
import { entryDemands, singleDemands } from './demands.ts';
import { at, type MakeRecordCheck, type Occurrence } from './record-rule.ts';

/** Fields that the preset or the library asks for, unless another rule speaks of them. */
export const mandatoryMissing: MakeRecordCheck = (settings) => {
  const single = singleDemands(settings);
  const inEntries = entryDemands(settings);
  if (single.length + inEntries.length === 0) return null;
  return (user, report) => {
    for (const { names, detail } of single) {
      if (!userFills(user, names)) report({ ...missingAt(user, names), detail });
    }
    for (const { segment, one, parts } of inEntries) {
      const entries = user.segments(segment);
      if (entries.length === 0 && one !== null) report({ ...missingAt(user, one.names), detail: one.detail });
      for (const entry of entries) {
        for (const { names, detail } of parts) {
          if (!fills(entry, names, 0)) report({ ...missingIn(entry, names), detail });
        }
      }
    }
  };
};

function userFills(user: UserRecord, names: readonly string[]): boolean {
  const field = user.field(names[0] ?? '');
  return field !== null && fills(field, names, 1);
}

/** Whether something stands where the names lead, from the one at `from` on; of what repeats one is enough. */
function fills(element: UserElement, names: readonly string[], from: number): boolean {
  const name = names[from];
  if (name === undefined) return !(element.blank && element.leaf);
  const first = element.child(name);
  if (first === null) return false;
  if (fills(first, names, from + 1)) return true;
  if (first.field?.repeats !== true) return false;
  return element.children().some((child) => child.name === name && fills(child, names, from + 1));
}

function missingAt(user: UserRecord, names: readonly string[]): Occurrence {
  const [first = '', ...rest] = names;
  const field = user.field(first);
  return field === null ? { place: user.place, field: names.join('/'), value: null } : missingIn(field, rest);
}

/** The blank element that the names lead to, or the last one on the way that is there. */
function missingIn(element: UserElement, names: readonly string[]): Occurrence {
  const [name, ...rest] = names;
  if (name === undefined) return at(element);
  const child = element.child(name);
  if (child !== null) return missingIn(child, rest);
  return { place: element.place, field: [element.path, ...names].join('/'), value: null };
}
