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
    done: 'The text was converted to UTF-8.',
    why: 'Alma reads files as UTF-8, and one letter in another encoding stops the whole load.',
  },
  'drop-bom': {
    done: 'The byte order mark at the start was left out.',
    why: 'Alma may answer it with “Content is not allowed in prolog”.',
  },
  'fix-declaration': {
    done: 'The first line now names the encoding that the file really has.',
    why: 'The declaration named another one, and Alma believes the declaration.',
  },
  'trim-before-declaration': {
    done: 'White space before the start of the XML was left out.',
    why: 'Alma may answer it with “Content is not allowed in prolog”.',
  },
  'rename-root': {
    done: 'The list is now called “users”, without namespaces and prefixes.',
    why: 'That is the form that Ex Libris documents.',
  },
  'repack-zip': {
    done: 'The zip was packed anew: plain XML files at the top, and nothing else.',
    why: 'Alma looks for XML files there only, and takes no more than 50.',
  },
} as const satisfies Record<string, RepairFact>;

export type RepairId = keyof typeof repairFacts;
