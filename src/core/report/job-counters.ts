import { numbersIn } from './written-numbers.ts';

/** What Alma’s job report counts, in users (D 5). */
export interface JobCounters {
  readonly processed: number | null;
  readonly rejected: number | null;
  readonly updated: number | null;
  readonly created: number | null;
  readonly unchanged: number | null;
}

export type CounterId = keyof JobCounters;

export const counterIds = ['processed', 'rejected', 'updated', 'created', 'unchanged'] as const satisfies CounterId[];

/** What a pasted text is that holds no counter of users. */
export type NoCounters = 'nothing' | 'records-only' | 'no-numbers' | 'something-else';

export interface ReadCounters {
  readonly counters: JobCounters;
  /** “Total records processed”: Alma’s own batches, no users (D 5); null where it is not there. */
  readonly records: number | null;
  /** Counters that stand there twice with different numbers, as if two jobs were pasted; they are null. */
  readonly unclear: readonly CounterId[];
}

export type PastedCounters =
  | ({ readonly kind: 'counters' } & ReadCounters)
  | { readonly kind: 'none'; readonly why: NoCounters };

/** Longer texts are read up to here: a job report has a few thousand characters. */
export const pastedCharactersRead = 100_000;

type LabelId = CounterId | 'records' | 'noise';

interface Label {
  readonly id: LabelId;
  /** Says “users”: counts before a bare “Rejected: 61”, which may be about anything. */
  readonly named: boolean;
  readonly from: number;
  readonly to: number;
}

interface Pair {
  readonly label: Label;
  readonly value: number;
}

/*
 * In this order: the heading of the list by files, Alma’s count of batches, counters that say “users” (before or behind
 * the word), bare ones.
 */
const count = '(?:(?:total|number of|count of|were) ){0,3}';
const were = '(?: (?:were|have been|that were))?';
const label = new RegExp(
  [
    'rejected users ?[-–—:]? ?by files?',
    `${count}records?${were} ?(?:processed|rejected|updated|created|unchanged)`,
    `${count}users?${were} ?(?:successfully )?(?:processed|rejected|updated|created|added|unchanged|not changed)(?: successfully)?`,
    `${count}(?:processed|rejected|updated|created|new|unchanged) users`,
    `(?<bare>(?<!not )${count}(?:processed|rejected|updated|created|unchanged)(?: successfully)?)`,
  ].join('|'),
  'gi',
);

/** What may stand between a label and its number. */
const between = /^(?: ?\([a-z ]{1,20}\))?[\s:=|>"'*.\-–—]{0,60}(?:(?:is|are|was|were)[\s:]{1,5})?$/i;
const unlettered = /^[\s:=|>"'*,;.\-–—]*$/;

/** The counters in a job report or e-mail as a person pastes it: lines, cells, any order, numbers before or behind. */
export function parseCounters(pasted: string): PastedCounters {
  const text = pasted
    .slice(0, pastedCharactersRead)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '');
  const labels = labelsIn(text);
  const pairs = pairsIn(text, labels);
  const found = collect(pairs);
  if (counterIds.some((id) => found.counters[id] !== null) || found.unclear.length > 0) {
    return { kind: 'counters', ...found };
  }
  return { kind: 'none', why: whyNone(text, labels, found.records) };
}

function whyNone(text: string, labels: readonly Label[], records: number | null): NoCounters {
  if (text.trim() === '') return 'nothing';
  if (records !== null) return 'records-only';
  return labels.some(({ id }) => id !== 'noise' && id !== 'records') ? 'no-numbers' : 'something-else';
}

function labelsIn(text: string): Label[] {
  // Spaces of other kinds and tabs within labels count as spaces; the text keeps its length.
  return [...text.replace(/[\t\u00A0\u2007\u2009\u202F]/g, ' ').matchAll(label)].map((match) => ({
    id: idOf(match),
    named: match.groups?.bare === undefined,
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function idOf(match: RegExpExecArray): LabelId {
  const words = match[0].toLowerCase();
  if (words.includes('by file')) return 'noise';
  if (words.includes('record')) return words.includes('processed') ? 'records' : 'noise';
  if (/not changed|unchanged/.test(words)) return 'unchanged';
  if (/created|added|new/.test(words)) return 'created';
  return counterIds.find((id) => words.includes(id)) ?? 'noise';
}

/** Labels with their numbers: a table’s head and line; otherwise numbers behind or before, whichever fits more labels. */
function pairsIn(text: string, labels: readonly Label[]): Pair[] {
  const table = tablePairs(text, labels);
  if (table.length > 0) return table;
  const behind = labels.flatMap((label, index) => {
    const rest = text.slice(label.to, labels[index + 1]?.from);
    const first = numbersIn(rest)[0];
    return first !== undefined && between.test(rest.slice(0, first.from)) ? [{ label, value: first.value }] : [];
  });
  const before = labels.flatMap((label, index) => {
    const rest = text.slice(labels[index - 1]?.to ?? 0, label.from);
    const last = numbersIn(rest).at(-1);
    return last !== undefined && /^\s{0,20}$/.test(rest.slice(last.to)) ? [{ label, value: last.value }] : [];
  });
  return before.length > behind.length ? before : behind;
}

/** A head of several labels with as many numbers behind it. */
function tablePairs(text: string, labels: readonly Label[]): Pair[] {
  const pairs: Pair[] = [];
  for (let first = 0; first < labels.length; ) {
    let next = first + 1;
    while (next < labels.length && unlettered.test(text.slice(labels[next - 1]?.to, labels[next]?.from))) next++;
    const head = labels.slice(first, next);
    const line = text.slice(head.at(-1)?.to, labels[next]?.from);
    const numbers = [numbersIn(line), numbersIn(line, 'no-spaces')].find(({ length }) => length === head.length);
    if (head.length > 1 && numbers !== undefined) {
      pairs.push(...head.map((label, index) => ({ label, value: numbers[index]?.value ?? 0 })));
    }
    first = next;
  }
  return pairs;
}

function collect(pairs: readonly Pair[]): ReadCounters {
  const told = (id: LabelId): number[] => {
    const all = pairs.filter(({ label }) => label.id === id);
    const named = all.filter(({ label }) => label.named);
    return [...new Set((named.length > 0 ? named : all).map(({ value }) => value))];
  };
  const one = (id: LabelId): number | null => {
    const [value, ...others] = told(id);
    return value === undefined || others.length > 0 ? null : value;
  };
  return {
    counters: {
      processed: one('processed'),
      rejected: one('rejected'),
      updated: one('updated'),
      created: one('created'),
      unchanged: one('unchanged'),
    },
    records: one('records'),
    unclear: counterIds.filter((id) => told(id).length > 1),
  };
}
