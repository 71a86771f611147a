import {
  always,
  cell,
  type EditRow,
  type FileTable,
  filledOrNot,
  type ModeTable,
  type PolicyCell,
} from './policy-cell.ts';

/** In the load: replaced unless edited; an edit is given up once the file has the old value again (D 3.1-4). */
const untilSentAgain: EditRow = {
  never: cell('replaced', 'D 3.1-1'),
  edited: cell('kept', 'D 3.1-2'),
  'sent-again': cell('replaced', 'D 3.1-4'),
};

/** Of the API no document says that an old value ends the protection. */
const inApi: FileTable = filledOrNot(
  {
    never: cell('replaced', 'D 3.3'),
    edited: cell('kept', 'D 3.3'),
    'sent-again': cell('kept', 'D 3.3, D 3.1-4', 'silent'),
  },
  { never: cell('kept', 'D 3.1-5'), edited: cell('kept', 'D 3.3'), 'sent-again': cell('kept', 'D 3.3') },
);

/** Emptied by the file. Old and new documents agree about what was edited, and on nothing else (D 3.1-5). */
const emptied = (never: PolicyCell): EditRow => ({
  never,
  edited: cell('kept', 'D 3.1-2, D 3.1-5'),
  'sent-again': cell('kept', 'D 3.1-4', 'silent'),
});

/** user_group and its like. */
export const protectedRules: ModeTable = {
  sis: filledOrNot(untilSentAgain, emptied(cell('cleared', 'D 3.1-5', 'disputed'))),
  api: inApi,
};

/** preferred_language, which cannot be empty. */
export const protectedWithDefaultRules: ModeTable = {
  sis: filledOrNot(untilSentAgain, emptied(cell('defaulted', 'D 3.1-5', 'disputed'))),
  api: inApi,
};

const inferred = (row: EditRow): EditRow => ({
  never: { ...row.never, certainty: 'inferred', source: 'D 3.1-3' },
  edited: { ...row.edited, certainty: 'inferred', source: 'D 3.1-3' },
  'sent-again': { ...row['sent-again'], certainty: 'inferred', source: 'D 3.1-3' },
});

/** cataloger_level: protected in the API; that the load does the same is inferred. */
export const catalogerRules: ModeTable = {
  sis: filledOrNot(inferred(untilSentAgain), inferred(emptied(cell('cleared', 'D 3.1-3')))),
  api: inApi,
};

/** Preferred names stay until staff press Restore, even if the file brings nothing. */
const untilRestore = (never: PolicyCell): EditRow => ({
  never,
  edited: cell('kept', 'D 3.1-3'),
  'sent-again': cell('kept', 'D 3.1-3, D 3.1-4', 'inferred'),
});

const undocumented = (never: PolicyCell): EditRow => ({
  never,
  edited: cell('kept', 'D 3.3', 'silent'),
  'sent-again': cell('kept', 'D 3.3', 'silent'),
});

export const preferredNameRules: ModeTable = {
  sis: filledOrNot(untilRestore(cell('replaced', 'D 3.2')), untilRestore(cell('cleared', 'D 3.2'))),
  api: filledOrNot(undocumented(cell('replaced', 'D 3.3', 'silent')), undocumented(cell('cleared', 'D 3.3', 'silent'))),
};

/** A protected field named in `override`; only the API knows it. */
export const overriddenRow: EditRow = always('replaced', 'D 3.3');
