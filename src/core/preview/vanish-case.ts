import { type Segment, segmentNames } from '../alma/user-fields.ts';
import type { EditState, FileState } from './policy-cell.ts';
import type { TopField } from './preview-shape.ts';
import { classOf, type PolicyClassId, policyClasses } from './sync-policy.ts';

/** What may have vanished: a field, or an entry of a list. */
export type Subject = TopField | Segment;

/**
 * How it was edited in Alma. A field: by hand, with the answer Yes or No to *Open for Update*, or never. An entry: it came
 * by a load, or was added by hand. Either: in an account that is internal.
 */
export type EditWay = 'yes' | 'no' | 'never' | 'load' | 'hand' | 'internal';

/** What the student system sent before a field was edited. */
export type SentBefore = 'value' | 'nothing';

/**
 * What the file has now. `same`: what it had before the edit, or the entry in question; `other`: another value, or a list
 * without that entry; `marked`: without it too, but with others that are marked as added by hand, as it was.
 */
export type SentNow = 'same' | 'other' | 'marked' | 'blank' | 'absent';

/** A made-up case, of choices only: nothing of anybody gets into it, so its address can be passed on. */
export interface VanishCase {
  readonly subject: Subject;
  readonly way: EditWay;
  /** Where it makes no difference, `value`. */
  readonly before: SentBefore;
  readonly now: SentNow;
  /** A program names the field in `override`. Where it makes no difference, false. */
  readonly override: boolean;
}

export const subjectGroups: readonly { readonly title: string; readonly subjects: readonly Subject[] }[] = [
  { title: 'Names, dates and other plain fields', subjects: fieldsOf('plain', 'defaulted', 'primary-id') },
  { title: 'Protected fields', subjects: fieldsOf('protected', 'protected-with-default', 'cataloger') },
  { title: 'Preferred names', subjects: fieldsOf('preferred-name') },
  {
    title: 'Entries of lists',
    subjects: ['user_identifier', 'address', 'phone', 'email', 'user_note', 'user_block', 'user_statistic'],
  },
  { title: 'Roles, account and profile', subjects: fieldsOf('roles', 'account-type', 'from-profile', 'password') },
  { title: 'Fields of Esploro', subjects: fieldsOf('esploro') },
  { title: 'What Alma only tells', subjects: fieldsOf('output') },
];

const subjects = subjectGroups.flatMap((group) => group.subjects);

function fieldsOf(...ids: readonly PolicyClassId[]): readonly TopField[] {
  return ids.flatMap((id): readonly TopField[] => policyClasses[id].fields);
}

export function isSegment(subject: Subject): subject is Segment {
  return segmentNames.some((name) => name === subject);
}

/** Whether it matters what was sent before, and what `override` names: to protected fields after Yes alone. */
export function asksMore({ subject, way }: Pick<VanishCase, 'subject' | 'way'>): boolean {
  return way === 'yes' && !isSegment(subject) && classOf(subject)?.protected === true;
}

export function waysOf(subject: Subject): readonly EditWay[] {
  return isSegment(subject) ? ['load', 'hand', 'internal'] : ['yes', 'no', 'never', 'internal'];
}

/** What can be said of the file, the first where nobody has chosen. */
export function sentNows(of: Pick<VanishCase, 'subject' | 'way' | 'before'>): readonly SentNow[] {
  if (isSegment(of.subject)) return ofEntries[of.way] ?? ['same', 'other', 'blank', 'absent'];
  const withSame = asksMore(of) && of.before === 'value';
  return withSame ? ['same', 'other', 'blank', 'absent'] : ['other', 'blank', 'absent'];
}

/** In an internal account all entries count as added by hand. */
const ofEntries: Readonly<Partial<Record<EditWay, readonly SentNow[]>>> = {
  hand: ['other', 'same', 'marked', 'blank', 'absent'],
  internal: ['marked', 'same', 'blank', 'absent'],
};

/** The case that is nearest to what was chosen: what cannot be said together gives way to what stands first. */
export function nearestCase(subject: Subject, chosen: readonly string[]): VanishCase {
  const pick = <Choice extends string>(
    from: readonly [Choice, ...Choice[]] | readonly Choice[],
    first: Choice,
  ): Choice => from.find((one) => chosen.includes(one)) ?? from[0] ?? first;
  const way = pick(waysOf(subject), 'internal');
  const more = asksMore({ subject, way });
  const before = more ? pick(['value', 'nothing'], 'value') : 'value';
  const now = pick(sentNows({ subject, way, before }), 'other');
  return { subject, way, before, now, override: more && chosen.includes('override') };
}

/** `user_group-yes-value-same`, `email-load-other`: the end of an address. */
export function formatCase(told: VanishCase): string {
  const { subject, way, before, now, override } = told;
  return [subject, way, ...(asksMore(told) ? [before] : []), now, ...(override ? ['override'] : [])].join('-');
}

/** The case of an address; of one that is old or cut off, the nearest. */
export function parseCase(code: string): VanishCase {
  const [name, ...chosen] = code.split('-');
  return nearestCase(subjects.find((one) => one === name) ?? 'user_group', chosen);
}

/** The case of a field in a preview: what the file has of it, and what is known of its edits. */
export function caseOfField(
  field: TopField,
  file: FileState,
  edit: EditState | null,
  openForUpdate: boolean,
): VanishCase {
  const way = edit === 'edited' || edit === 'sent-again' ? (openForUpdate ? 'yes' : 'no') : 'never';
  const again = edit === 'sent-again';
  const before = again && file !== 'value' ? 'nothing' : 'value';
  return nearestCase(field, [way, before, file === 'value' ? (again ? 'same' : 'other') : file]);
}

/** The case of an entry in a preview that the sync removes, replaces or leaves. */
export function caseOfEntry(segment: Segment, internal: boolean, file: FileState): VanishCase {
  return nearestCase(segment, [internal ? 'hand' : 'load', file !== 'value' ? file : internal ? 'marked' : 'other']);
}
