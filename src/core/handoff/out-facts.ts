/** Something that leaves the app: what its button says, and what people must know before they press it. */
export interface OutFact {
  /** The accessible name of its button. */
  readonly button: string;
  /** One sentence: what is in it, and what it is for. */
  readonly what: string;
  /** One or two sentences that stand beside the button. */
  readonly warning: string;
  /** How its file name ends; null for what is copied or printed. */
  readonly file: string | null;
}

const peoplesData = 'This file holds people’s data:';
const keepClose = 'keep it where only those see it who need it, and delete it when the work is done.';

/** All ways out of a triage, in the order in which they are shown. */
export const outFacts = {
  'mended-zip': {
    button: 'Make a zip of the mended',
    what: 'Only the users you chose, exactly as they were sent; all other users in Alma stay as they are.',
    warning: `${peoplesData} bring it to Alma and nowhere else.`,
    file: 'mended.zip',
  },
  'user-set': {
    button: 'Save set of users',
    what: 'A list of primary identifiers to make a set of in Alma, for its job Update/Notify Users: students whose account the library keeps by hand, unless you choose others.',
    warning: `${peoplesData} ${keepClose} Never toggle the account of someone who signs in to Alma with an Alma password: they may be locked out. Look through the set in Alma before you run the job.`,
    file: 'user-set.txt',
  },
  'registrar-sheet': {
    button: 'Save list for the registrar (Excel)',
    what: 'Who has something missing or wrong in the student system, with no more about them than is needed.',
    warning: `${peoplesData} ${keepClose} Send it only by ways that your campus allows for such data.`,
    file: 'registrar-list.xlsx',
  },
  'registrar-csv': {
    button: 'Save list for the registrar (CSV)',
    what: 'The same list for programs other than Excel. An apostrophe before a value keeps spreadsheets from changing it, and is no part of it.',
    warning: `${peoplesData} ${keepClose} Send it only by ways that your campus allows for such data.`,
    file: 'registrar-list.csv',
  },
  'registrar-mail': {
    button: 'Copy e-mail to the registrar',
    what: 'A text that says how many records have to be put right, and why; the list goes with it.',
    warning: 'The text names nobody unless you choose so. The list that goes with it holds people’s data.',
    file: null,
  },
  'duplicates-sheet': {
    button: 'Save list of duplicates (Excel)',
    what: 'Users whose identifier somebody else has already, with what to search for in Alma.',
    warning: `${peoplesData} ${keepClose}`,
    file: 'duplicates.xlsx',
  },
  'duplicates-csv': {
    button: 'Save list of duplicates (CSV)',
    what: 'The same list for programs other than Excel. An apostrophe before a value keeps spreadsheets from changing it, and is no part of it.',
    warning: `${peoplesData} ${keepClose}`,
    file: 'duplicates.csv',
  },
  worklist: {
    button: 'Print worklist',
    what: 'What is left to do, on paper: by reason, with the steps, and a line for each user.',
    warning: 'The pages hold people’s data: shred them when the work is done. The same goes for a PDF made of them.',
    file: null,
  },
  summary: {
    button: 'Print summary',
    what: 'How the triage stands, in numbers.',
    warning: 'The summary names nobody. In a small group, numbers alone may tell who is meant.',
    file: null,
  },
  triage: {
    button: 'Save triage',
    what: 'All rows of the report with your decisions and notes, for other programs to read.',
    warning: `${peoplesData} ${keepClose}`,
    file: 'triage.json',
  },
} as const satisfies Record<string, OutFact>;

export type OutId = keyof typeof outFacts;
