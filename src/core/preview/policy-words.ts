import type { EditState, FileState, PolicyCertainty, PolicyEffect, SyncMode } from './policy-cell.ts';
import type { segmentRules } from './segment-policy.ts';
import type { optionFacts } from './sync-options.ts';
import type { PolicyClassId } from './sync-policy.ts';

export const modeWords: Readonly<Record<SyncMode, string>> = { sis: 'SIS sync', api: 'Users API (PUT)' };

/** What stands in the table. */
export const effectWords: Readonly<Record<PolicyEffect, string>> = {
  replaced: 'Replaced',
  cleared: 'Emptied',
  defaulted: 'Set back to Alma’s own',
  kept: 'Kept',
  removed: 'Removed',
  ignored: 'Not looked at',
};

/** A mark of a few words; what is documented needs none in the table. */
export const certaintyWords: Readonly<Record<PolicyCertainty, string>> = {
  documented: 'Sure',
  inferred: 'Inferred',
  disputed: 'Documents disagree',
  silent: 'No document says',
};

/** How sure it is, in a sentence. `documents`: who says so. */
export function certaintySentence(certainty: PolicyCertainty, documents: string): string {
  switch (certainty) {
    case 'documented':
      return `It is written down in ${documents}.`;
    case 'inferred':
      return `Nobody has written down just this; it follows from ${documents}.`;
    case 'disputed':
      return 'Of two documents by Ex Libris, this follows the newer one.';
    case 'silent':
      return `Nobody has written it down; it is the safest reading of ${documents}.`;
  }
}

/** What each document says of a protected field that nobody changed, and for which the file has nothing (D 3.1-5). */
export const disagreement: readonly { readonly who: string; readonly says: string }[] = [
  {
    who: 'The older text of an article in Ex Libris’s developer blog, and the description of the user file',
    says: 'The field stays as it is, because it is empty in the file.',
  },
  {
    who: 'The newer text of the same article',
    says: 'A load empties the field, and sets the preferred language back to Alma’s own; the Users API leaves both.',
  },
];

export interface ClassWords {
  readonly title: string;
  /** One sentence. */
  readonly about: string;
}

export const classWords: Readonly<Record<PolicyClassId, ClassWords>> = {
  plain: {
    title: 'Names, dates and other plain fields',
    about: 'They belong to the student system: what staff type into them lasts until the next sync.',
  },
  defaulted: { title: 'Status', about: 'No user can be without one.' },
  'primary-id': {
    title: 'Primary identifier',
    about: 'It can change only where users are matched by another identifier.',
  },
  protected: {
    title: 'Protected fields',
    about: 'What staff changed by hand can outlast a sync here.',
  },
  'protected-with-default': {
    title: 'Preferred language',
    about: 'It is a protected field too, and no user can be without it.',
  },
  'preferred-name': {
    title: 'Preferred names',
    about: 'What staff typed stays until somebody presses Restore in Alma.',
  },
  cataloger: {
    title: 'Cataloger level',
    about: 'It is a protected field of the Users API; that a load treats it so too is inferred.',
  },
  esploro: {
    title: 'Fields of Esploro',
    about: 'No document says what a sync does to them, so they are taken for plain fields.',
  },
  'from-profile': {
    title: 'What the profile of the load decides',
    about: 'A load takes them from its profile in Alma, whatever the file says.',
  },
  'account-type': {
    title: 'Account type',
    about: 'A load turns users away whose account is internal, and changes nothing of them.',
  },
  roles: { title: 'Roles', about: 'New users get theirs from Alma’s own rules.' },
  password: { title: 'Passwords', about: 'Only internal accounts have them.' },
  output: { title: 'What Alma only tells', about: 'Alma writes them itself; in a file they do nothing.' },
};

export const entryKindWords: Readonly<Record<keyof typeof segmentRules, ClassWords>> = {
  external: {
    title: 'Entries that came by a load',
    about: 'All of a list are replaced together, also those that came with the move to Alma.',
  },
  internal: {
    title: 'Entries that were added by hand',
    about: 'Ex Libris calls them internal: staff added them in Alma.',
  },
};

export const optionWords: Readonly<Record<keyof typeof optionFacts, string>> = {
  matchIdType: 'Match ID Type',
  caseCounts: 'Identifiers that differ only by case',
  addUnmatched: 'Unmatched Record',
  override: 'override',
  openForUpdate: 'Open for Update',
  defaultLanguage: 'Language of users who have none',
};

const fileWords: Readonly<Record<FileState, string>> = { value: 'a value', blank: 'blank', absent: 'left out' };
const listFileWords: Readonly<Record<FileState, string>> = {
  value: 'entries of this kind',
  blank: 'an empty list',
  absent: 'no such list, or none of this kind in it',
};

/** `['blank', 'absent']` → `Sent: blank or left out`. */
export function fileStateWords(states: readonly FileState[], ofList: boolean): string {
  if (states.length === 3) return 'Whatever is sent';
  return `Sent: ${states.map((state) => (ofList ? listFileWords : fileWords)[state]).join(' or ')}`;
}

const editWords: Readonly<Record<EditState, string>> = {
  never: 'Not changed by hand',
  edited: 'Changed by hand',
  'sent-again': 'Changed by hand, and the same is sent again as before the change',
};

export function editStateWords(states: readonly EditState[]): string {
  if (states.length === 3) return 'Changed by hand or not';
  if (!states.includes('never'))
    return states.length === 2 ? editWords.edited : states.map((state) => editWords[state]).join('');
  return states.map((state) => editWords[state]).join(', or ');
}
