import { identifierKey } from '../rules/identifier-case.ts';
import { canonical } from './equal-values.ts';
import type { EditState } from './policy-cell.ts';
import type { PreviewUser, TopField } from './preview-shape.ts';
import type { SyncOptions } from './sync-options.ts';
import { classOf, comparedFields } from './sync-policy.ts';
import { isWhole } from './user-ids.ts';

/*
 * Alma does not export whether staff edited a field by hand (D 3.2). What a person knows of it is a mark: for all users, for
 * those of one group, or for one user.
 */

export const editScopes = ['all', 'group', 'user'] as const;
export type EditScope = (typeof editScopes)[number];

export interface EditMark {
  /** A protected one. */
  readonly field: TopField;
  readonly scope: EditScope;
  /** Nothing for all; a group's code (`groupKey`); a person's identifier (`personKey`). */
  readonly who: string;
  readonly state: EditState;
}

/** The fields that a mark can be of, in the order in which marks are listed. */
export const protectedFields: readonly TopField[] = comparedFields.filter((field) => classOf(field)?.protected);

/** What staff did, as a person would say it. */
export const editStateWords: Readonly<Record<EditState, string>> = {
  never: 'Nobody edited it',
  edited: 'Staff edited it',
  'sent-again': 'Staff edited it, and the file has again what the student system sent before',
};

/** A group's code as the preview compares it: no document says that Alma takes two cases of a code for one. */
export function groupKey(code: string): string {
  return canonical('user_group', code);
}

/** By what a person is marked; null where there is no identifier, or only the end of a social security number. */
export function personKey(primaryId: string): string | null {
  const key = identifierKey(primaryId);
  return key !== '' && isWhole(key) ? key : null;
}

/** With one more, which takes the place of what was said of the same field for the same people. */
export function withMark(marks: readonly EditMark[], mark: EditMark): EditMark[] {
  return inOrder([...withoutMark(marks, mark), mark]);
}

/** Without what was said of that field for those people, whatever it was. */
export function withoutMark(marks: readonly EditMark[], { field, scope, who }: Omit<EditMark, 'state'>): EditMark[] {
  return marks.filter((other) => other.field !== field || other.scope !== scope || other.who !== who);
}

/** By field, then all before groups before persons, then by whom: always the same, whoever said what first. */
export function inOrder(marks: readonly EditMark[]): EditMark[] {
  const rank = ({ field, scope }: EditMark): number =>
    protectedFields.indexOf(field) * editScopes.length + editScopes.indexOf(scope);
  return marks.toSorted(
    (one, other) => rank(one) - rank(other) || (one.who < other.who ? -1 : Number(one.who > other.who)),
  );
}

/** Whether a text is the name of a field that can be marked. */
export function isProtected(field: string): field is TopField {
  return protectedNames.has(field);
}

const protectedNames: ReadonlySet<string> = new Set(protectedFields);

/** What was said of one field, by those of whom it was said. */
type SaidOfField = Readonly<Record<EditScope, Map<string, EditState>>>;

/**
 * Answers for the preview: what was said of a person counts before what was said of the group, and that before what was said
 * of all. The group is the one that the user has in Alma now.
 */
export function editOfMarks(marks: readonly EditMark[]): SyncOptions['editOf'] {
  const said = new Map<TopField, SaidOfField>();
  for (const { field, scope, who, state } of marks) {
    const ofField = said.get(field) ?? { all: new Map(), group: new Map(), user: new Map() };
    ofField[scope].set(who, state);
    said.set(field, ofField);
  }
  return (field, user) => {
    const ofField = said.get(field);
    return ofField === undefined ? null : saidOfUser(ofField, user);
  };
}

function saidOfUser({ all, group, user }: SaidOfField, { fields }: PreviewUser): EditState | null {
  const person = user.size === 0 ? null : personKey(fields.get('primary_id') ?? '');
  const ofPerson = person === null ? undefined : user.get(person);
  if (ofPerson !== undefined) return ofPerson;
  const code = group.size === 0 ? '' : groupKey(fields.get('user_group') ?? '');
  const ofGroup = code === '' ? undefined : group.get(code);
  return ofGroup ?? all.get('') ?? null;
}
