import { type FieldFact, userFields } from '../alma/user-fields.ts';
import { canonical } from './equal-values.ts';
import type { UserList } from './join-users.ts';
import type { PreviewUser, TopField } from './preview-shape.ts';
import { comparedFields } from './sync-policy.ts';

/** A field of which a table has descriptions, and the load codes: `Undergraduate student` for `UG`. */
export interface DescribedField {
  readonly field: TopField;
  /** One of the descriptions, and one of the codes; of different users. */
  readonly inAlma: string;
  readonly inFile: string;
}

/** So many users must have a value on either side before it is no chance that none is the same. */
const least = 5;

/** Fields that hold codes, and free text in none. */
const codeFields = comparedFields.filter((name) => {
  const { kind }: FieldFact = userFields[name];
  return kind === 'code' || kind === 'group';
});

/**
 * Codes of which a table of Analytics has the descriptions: not one value of it is in the load. What each stands for is not
 * known, so comparing them would have everybody changed. `current`: users of a table.
 */
export function describedFields(current: UserList, incoming: UserList): readonly DescribedField[] {
  const fields = codeFields.filter((name) => current.at(0)?.unknown.has(name) === false);
  const inFile = valuesOf(incoming, fields);
  const inAlma = valuesOf(current, fields);
  return fields.flatMap((field) => {
    const [sent, told] = [inFile.get(field), inAlma.get(field)];
    if (sent === undefined || told === undefined || sent.users < least || told.users < least) return [];
    if ([...told.values.keys()].some((value) => sent.values.has(value))) return [];
    const [[, code = ''] = [], [, description = ''] = []] = [[...sent.values][0], [...told.values][0]];
    return [{ field, inAlma: description, inFile: code }];
  });
}

interface FieldValues {
  users: number;
  /** As it is compared, and as it stands there first. */
  readonly values: Map<string, string>;
}

function valuesOf(users: UserList, fields: readonly TopField[]): ReadonlyMap<TopField, FieldValues> {
  const found = new Map(fields.map((field) => [field, { users: 0, values: new Map<string, string>() }]));
  for (let index = 0; fields.length > 0 && index < users.length; index++) {
    const user = users.at(index);
    for (const [field, told] of found) {
      const text = user?.fields.get(field) ?? '';
      const value = canonical(field, text);
      if (value === '') continue;
      told.users++;
      if (!told.values.has(value)) told.values.set(value, text);
    }
  }
  return found;
}

/** The same users, of whom nothing is known in some fields more. */
export function notKnowing(users: UserList, fields: readonly TopField[]): UserList {
  if (fields.length === 0) return users;
  const widened = new Map<PreviewUser['unknown'], PreviewUser['unknown']>();
  const wider = (unknown: PreviewUser['unknown']): PreviewUser['unknown'] => {
    const made = widened.get(unknown) ?? new Set([...unknown, ...fields]);
    widened.set(unknown, made);
    return made;
  };
  return {
    length: users.length,
    at(index) {
      const user = users.at(index);
      return user === undefined ? undefined : { ...user, unknown: wider(user.unknown) };
    },
  };
}
