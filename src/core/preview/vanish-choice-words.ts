import { fieldWords } from '../field-words.ts';
import { asksMore, type EditWay, isSegment, type SentBefore, type SentNow, type VanishCase } from './vanish-case.ts';

export const wayWords: Readonly<Record<EditWay, string>> = {
  yes: 'It was changed by hand; asked “Open for Update”, staff answered Yes',
  no: 'It was changed by hand; asked “Open for Update”, staff answered No',
  never: 'It was not changed by hand',
  load: 'The entry came by a load',
  hand: 'The entry was added by hand in Alma',
  internal: 'The account is internal',
};

export const beforeWords: Readonly<Record<SentBefore, string>> = {
  value: 'A value',
  nothing: 'Nothing: it was blank or left out',
};

/** What is sent now, as the choices of a case call it. */
export function nowWords(told: VanishCase): Readonly<Record<SentNow, string>> {
  if (isSegment(told.subject)) return told.way === 'hand' ? handNow : listNow;
  if (!asksMore(told)) return { ...fieldNow, other: 'A value' };
  return told.before === 'value' ? fieldNow : stillNothing;
}

const fieldNow = {
  same: 'The same value again as before the change',
  other: 'Another value',
  marked: 'A value',
  blank: 'It is there, and blank',
  absent: 'It is left out',
};

const stillNothing = {
  ...fieldNow,
  other: 'A value',
  blank: 'It is there, and blank, as before',
  absent: 'It is left out, as before',
};

const listNow = {
  same: 'The list, with this entry in it',
  other: 'The list, without this entry',
  marked: 'The list, without this entry',
  blank: 'The list, but empty',
  absent: 'No such list',
};

const handNow = {
  ...listNow,
  marked: 'The list, with other entries marked as added by hand',
  other: 'The list, with no entry that is marked as added by hand',
};

/** A case in a few short sentences: what it is about, how it was edited, what is sent. */
export function caseWords(told: VanishCase): string {
  const { subject, way, before, now, override } = told;
  return [
    fieldWords(subject),
    wayWords[way],
    ...(asksMore(told) ? [`Sent before: ${lower(beforeWords[before])}`] : []),
    `Sent now: ${lower(nowWords(told)[now])}`,
    ...(override ? ['Named in “override”'] : []),
  ]
    .map((words) => `${words}.`)
    .join(' ');
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
