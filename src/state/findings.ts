import { signal } from '@preact/signals';
import { formOf } from '../core/file-of.ts';
import type { Finding, FindingGroup } from '../core/finding.ts';
import { documentWords, notedPlaces, noteForIt } from '../core/note-for-it.ts';
import type { RuleId } from '../core/rules/rule-facts.ts';
import type { FindingPage } from '../core/select-findings.ts';
import type { FindingsDeskApi, LookProgress } from '../workers/findings-desk-api.ts';
import { loadState } from './load.ts';
import { findingsDesk } from './load-verbs.ts';
import { tellProblem } from './problems.ts';

/** What the person wants to see of the findings; null and empty: all. */
export interface FindingsFilter {
  /** What Alma will do, in the words of a group's tag. */
  readonly alma: string | null;
  readonly rule: RuleId | null;
  readonly text: string;
}

const everything: FindingsFilter = { alma: null, rule: null, text: '' };

/** Nobody types on within so many milliseconds, as far as can be told. */
const typingPause = 200;

export const findingsFilter = signal<FindingsFilter>(everything);

/** The groups that hold a text, and that text; null while none is asked for. The filter may be ahead of it. */
export const findingsWithText = signal<{ readonly text: string; readonly groups: readonly FindingGroup[] } | null>(
  null,
);

let asked = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Changes what is shown of the findings. A text is looked up in the worker, once the person pauses. */
export function filterFindings(change: Partial<FindingsFilter>): void {
  const filter = { ...findingsFilter.value, ...change };
  const sameText = filter.text.trim() === findingsFilter.value.text.trim();
  findingsFilter.value = filter;
  if (sameText) return;
  clearTimeout(waiting);
  const mine = ++asked;
  const text = filter.text.trim();
  if (text === '') findingsWithText.value = null;
  else waiting = setTimeout(() => void lookUp(text, mine), typingPause);
}

export function showEverything(): void {
  filterFindings(everything);
}

async function lookUp(text: string, mine: number): Promise<void> {
  try {
    const groups = await findingsDesk()?.selectFindings(text);
    if (groups !== undefined && mine === asked) findingsWithText.value = { text, groups };
  } catch (error) {
    if (mine === asked) tellProblem('The findings could not be searched, because of a fault in Termload.', error);
  }
}

// Another load is another matter; what was asked of the last one finds nobody.
loadState.subscribe(showEverything);

/** Findings of a rule that hold a text, for a list that is scrolled. */
export async function findingPage(rule: RuleId, text: string, from: number, most: number): Promise<FindingPage> {
  return (await findingsDesk()?.findingPage(rule, text, from, most)) ?? { total: 0, findings: [] };
}

/** The text around a finding, from the file; `stopped` when there is no load any more. */
export async function lookInFile(
  finding: Finding,
  onProgress: (progress: LookProgress) => void,
): ReturnType<FindingsDeskApi['showInFile']> {
  const { user, file, place, field } = finding;
  return (await findingsDesk()?.showInFile({ user, file, place, field }, onProgress)) ?? 'stopped';
}

/** Nobody waits any more for what is looked for in the file. */
export function stopLooking(): void {
  void findingsDesk()?.stopLooking();
}

/**
 * A note for whoever makes the export about all that a rule found, and where the first of these findings are. `alma`:
 * what it will do, in words.
 */
export async function noteOn(rule: RuleId, alma: string, findings: readonly Finding[] | null): Promise<string> {
  const { load } = loadState.value.kind === 'done' ? loadState.value : { load: null };
  const group = load?.groups.find((found) => found.rule === rule);
  if (load === null || group === undefined) return '';
  const { source, users, files, members } = load;
  const placed = (findings ?? group.first)
    .flatMap(({ file, place }) => (place === null ? [] : [{ file, place }]))
    .slice(0, notedPlaces);
  const bytes = (await findingsDesk()?.bytesOf(placed, () => {})) ?? 'stopped';
  const places = placed.map(({ file, place }, index) => ({
    ...place,
    form: formOf(members, file),
    document: documentWords(load, file),
    byte: typeof bytes === 'string' ? null : (bytes[index] ?? null),
  }));
  return noteForIt({ group, alma, files, encoding: source.encoding, users }, places);
}
