/** What page, help and files say of a repair. */
export interface RepairFact {
  /** One sentence: what was done. */
  readonly done: string;
  /** One sentence: why Alma needs it. */
  readonly why: string;
}

/** The repairs that are on from the start, because they change no data. */
export const repairFacts = {
  'to-utf8': {
    done: 'The text was converted to UTF-8, the one way of storing letters that Alma reads.',
    why: 'A single letter that is stored in another way stops the whole load.',
  },
  'drop-bom': {
    done: 'An invisible mark at the very start of the file was left out.',
    why: 'Alma may answer it with “Content is not allowed in prolog”.',
  },
  'fix-declaration': {
    done: 'The first line now says how the letters are really stored.',
    why: 'It said something else, and Alma believes what the first line says.',
  },
  'trim-before-declaration': {
    done: 'Blank lines or spaces before the start of the list were left out.',
    why: 'Alma may answer it with “Content is not allowed in prolog”.',
  },
  'rename-root': {
    done: 'The list is now called “users”, and the names in the file are without additions.',
    why: 'That is the form that Ex Libris documents.',
  },
  'repack-zip': {
    done: 'The zip was packed anew: plain XML files at the top, and nothing else.',
    why: 'Alma looks for XML files there only, and takes no more than 50.',
  },
} as const satisfies Record<string, RepairFact>;

export type RepairId = keyof typeof repairFacts;
