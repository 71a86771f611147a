import { problemKind, problemWords } from './problem-words.ts';
import { leastForRegistrar, type RegistrarChoice, registrarRows } from './registrar-list.ts';
import { type CountWords, primaryIdOf, redactorFor, type TriagedRow } from './triaged-row.ts';

/** An e-mail to copy, as plain text. */
export interface RegistrarMail {
  readonly subject: string;
  /** Lines end in LF. */
  readonly body: string;
}

export interface MailFacts {
  /** “Fall 2026”; empty outside a term. */
  readonly term: string;
  /** What the list is called that goes with it. */
  readonly fileName: string;
  /** Names the people in the e-mail itself, which passes through many hands: only if it was asked for. */
  readonly withPeople: boolean;
}

/** Numbers only, unless people are asked for; null when there is nobody to write about. */
export function registrarMail(
  rows: readonly TriagedRow[],
  { term, fileName, withPeople }: MailFacts,
  count: CountWords,
  choice: RegistrarChoice = leastForRegistrar,
): RegistrarMail | null {
  const chosen = registrarRows(rows, choice);
  if (chosen.length === 0) return null;
  const forTerm = term === '' ? '' : ` for ${term}`;
  const records = count(peopleIn(chosen), 'record');
  const lines = [
    'Hello,',
    '',
    `When the library loaded the people of the student system into Alma${forTerm}, Alma turned away ${records}:`,
    '',
    ...kindLines(chosen, count),
    '',
    'Please put this right in the student system; the next load will then bring these people in.',
    `The list is in the file ${fileName}. It holds people’s data: please keep it where only those see it who need it, and delete it when the work is done.`,
    ...(withPeople ? ['', ...peopleLines(chosen, rows)] : []),
    '',
    'Thank you',
  ];
  return { subject: `Library accounts${forTerm}: ${records} to put right`, body: `${lines.join('\n')}\n` };
}

function peopleIn(rows: readonly TriagedRow[]): number {
  const unnamed = rows.filter(({ rejection }) => rejection.person === '').length;
  const named = new Set(rows.map(({ rejection }) => rejection.person).filter((person) => person !== ''));
  return named.size + unnamed;
}

/** The commonest first. */
function kindLines(rows: readonly TriagedRow[], count: CountWords): string[] {
  const kinds = new Map<string, number>();
  for (const { rejection } of rows) {
    const kind = problemKind(rejection);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return [...kinds]
    .sort(([, one], [, other]) => other - one)
    .map(([kind, records]) => `- ${count(records, 'record')}: ${kind}`);
}

function peopleLines(chosen: readonly TriagedRow[], rows: readonly TriagedRow[]): string[] {
  const redact = redactorFor(rows);
  return chosen.map(({ rejection }) => redact(`- ${primaryIdOf(rejection)}: ${problemWords(rejection)}`));
}
