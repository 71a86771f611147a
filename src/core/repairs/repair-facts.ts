/** What page, help and files say of a repair. */
export interface RepairFact {
  /** One sentence: what was done. */
  readonly done: string;
  /** One sentence: why Alma needs it. */
  readonly why: string;
  /** It is done to what the file says of people; the others change the form alone. */
  readonly ofPeople?: true;
}

/** What is done without being chosen: it changes no data, must be done, or was chosen with the columns of a table. */
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
  'drop-ssn': {
    done: 'Social security numbers were left out.',
    why: 'Alma needs none, and they must not leave the student system.',
    ofPeople: true,
  },
  'pad-ids': {
    done: 'Zeros that a spreadsheet had taken away were put before numbers again.',
    why: 'Without them Alma does not find the person, and makes a second account.',
    ofPeople: true,
  },
} as const satisfies Record<string, RepairFact>;

export type RepairId = keyof typeof repairFacts;

/** The facts of a repair, whatever it leaves out. */
export function repairFactOf(repair: RepairId): RepairFact {
  return repairFacts[repair];
}
