import { plainEffect } from './effect-words.ts';
import type { KeptValue } from './kept-values.ts';
import type { ShownChange } from './shown-person.ts';

/** Why a field is other after the sync, or stays: one or two sentences, for people who do not know the table. */
export function changeReason({
  field,
  effect,
  fieldAfter,
}: Pick<ShownChange, 'field' | 'effect' | 'fieldAfter'>): string {
  const plain = plainEffect(effect);
  const isEntry = field.includes('/');
  const why = isEntry ? entryReasons[fieldAfter === null ? plain : 'changed'] : fieldReasons[plain];
  return plain === effect ? why : `${why} ${unlessEdited}`;
}

/** What the file has instead is told beside it. */
export function keptReason({ why }: Pick<KeptValue, 'why'>): string {
  return keptReasons[why];
}

const unlessEdited = 'If staff edited it by hand, it stays; Alma’s export does not say whether they did.';

type Reasons = Readonly<Record<ReturnType<typeof plainEffect>, string>>;

const fieldReasons: Reasons = {
  set: 'The file has a value, and Alma has none yet.',
  added: 'The file has a value, and Alma has none yet.',
  replaced: 'The file has another value, which takes the place of the old one.',
  changed: 'The file has another value, which takes the place of the old one.',
  cleared: 'The file has nothing here, and what it does not send is deleted.',
  removed: 'The file has nothing here, and what it does not send is deleted.',
  defaulted: 'The file has nothing here, so Alma puts its default.',
};

const entryReasons: Reasons = {
  set: 'The file has this entry, and Alma has not.',
  added: 'The file has this entry, and Alma has not.',
  replaced: 'The file has this entry too, with something else in it.',
  changed: 'The file has another entry of this kind in its place.',
  cleared: 'The file does not have this entry, and such a list is replaced as a whole.',
  removed: 'The file does not have this entry, and such a list is replaced as a whole.',
  defaulted: 'The file does not have this entry, and such a list is replaced as a whole.',
};

const keptReasons: Readonly<Record<KeptValue['why'], string>> = {
  edited: 'Staff edited it by hand, as somebody has marked here, and Alma keeps that.',
  'left-alone': 'The sync leaves such a field as it is.',
  'added-by-hand': 'It was added by hand in Alma, and the sync leaves such entries alone.',
};
