import { countWords, numberWords } from '../number-words.ts';

/** What the desk knows of a term’s work; everything here was seen by the app, nothing was said by a person. */
export interface ProofFacts {
  /** The zip that was checked from its final bytes; null while there is none. */
  readonly checkedZip: string | null;
  readonly saved: Readonly<Record<SavedFile, boolean>>;
  /** Of all reports of the term that were read; null while none was. */
  readonly reportRows: number | null;
  /** Rejections that are still open, neither waiting nor fixed nor ignored. */
  readonly undecided: number;
  /** `older`: something has changed since it was saved. */
  readonly deskFile: 'none' | 'older' | 'saved';
}

/** Files whose saving is a step by itself. */
export type SavedFile = 'zip' | 'mended-zip';

/** How a step is known to be done. */
export type Proof =
  | { readonly by: 'file-saved'; readonly file: SavedFile }
  | { readonly by: Exclude<ProofId, 'file-saved'> };

export interface Proved {
  readonly proved: boolean;
  /** What was seen, or is still missing: one sentence. */
  readonly words: string;
}

const proved = (words: string): Proved => ({ proved: true, words });
const missing = (words: string): Proved => ({ proved: false, words });

const fileWords: Readonly<Record<SavedFile, string>> = { zip: 'The zip', 'mended-zip': 'The zip of the mended' };

/** Each kind of proof: what it makes of the facts. */
const proofs = {
  'zip-checked': ({ checkedZip }: ProofFacts) =>
    checkedZip === null
      ? missing('Done when the zip is made and checked.')
      : proved(`${checkedZip} is made and checked.`),
  'file-saved': ({ saved }: ProofFacts, file: SavedFile) =>
    saved[file] ? proved(`${fileWords[file]} is saved.`) : missing(`Done when ${lower(fileWords[file])} is saved.`),
  'report-read': ({ reportRows }: ProofFacts) =>
    reportRows === null
      ? missing('Done when the report is read here.')
      : proved(`The report is read: ${countWords(reportRows, 'row')}.`),
  'all-rejections-decided': ({ reportRows, undecided }: ProofFacts) => {
    if (reportRows === null) return missing('Done when the report is read and every rejection is decided.');
    if (undecided === 0) return proved('Every rejection is decided.');
    return missing(`${numberWords(undecided)} of ${countWords(reportRows, 'rejection')} still to decide.`);
  },
  'desk-file-saved': ({ deskFile }: ProofFacts) => deskFileProofs[deskFile],
  'by-hand': () => missing('Tick it when it is done.'),
} as const satisfies Record<string, (facts: ProofFacts, file: SavedFile) => Proved>;

const deskFileProofs: Readonly<Record<ProofFacts['deskFile'], Proved>> = {
  none: missing('Done when the desk file is saved.'),
  older: missing('Something has changed since the desk file was saved: save it again.'),
  saved: proved('The desk file is saved, with all changes.'),
};

export type ProofId = keyof typeof proofs;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Whether the facts prove a step. */
export function weigh(proof: Proof, facts: ProofFacts): Proved {
  return proof.by === 'file-saved' ? proofs['file-saved'](facts, proof.file) : proofs[proof.by](facts);
}

/** What a person said of a step. */
export interface Tick {
  readonly how: 'done' | 'not-needed';
  readonly initials: string;
  /** ISO time. */
  readonly at: string;
}

export interface StepState {
  readonly state: 'proved' | 'ticked' | 'not-needed' | 'open';
  readonly words: string;
  /** The person’s tick, where that is what counts. */
  readonly tick: Tick | null;
}

/** Where a step stands: proof counts before a person’s word, and a person’s word where there is no proof. */
export function stepState(proof: Proof, facts: ProofFacts, tick: Tick | null): StepState {
  const { proved, words } = weigh(proof, facts);
  if (proved) return { state: 'proved', words, tick: null };
  if (tick === null) return { state: 'open', words, tick: null };
  if (tick.how === 'not-needed') return { state: 'not-needed', words: 'Not needed this time.', tick };
  return { state: 'ticked', words: 'Ticked by hand.', tick };
}
