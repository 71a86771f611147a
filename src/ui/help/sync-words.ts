import { fieldInText, fieldWords } from '../../core/field-words.ts';
import { editStates, fileStates, type ModeTable, syncModes } from '../../core/preview/policy-cell.ts';
import { policyRows } from '../../core/preview/policy-rows.ts';
import {
  type ClassWords,
  certaintyWords,
  classWords,
  editStateWords,
  effectWords,
  entryKindWords,
  fileStateWords,
} from '../../core/preview/policy-words.ts';
import { segmentFacts, segmentRules } from '../../core/preview/segment-policy.ts';
import { classIdOf, policyClasses } from '../../core/preview/sync-policy.ts';
import { isSegment, type Subject } from '../../core/preview/vanish-case.ts';
import { hasWords } from './find-words.ts';
import { documentsIn } from './source-words.ts';

/** One table of Help: fields or entries that a sync treats alike. */
export interface SyncEntry extends ClassWords {
  /** Its name in addresses. */
  readonly id: string;
  /** What it is about, in words. */
  readonly fields: readonly string[];
  readonly rules: ModeTable;
  readonly ofList: boolean;
  /** Who says so, as numbered below the table: each text once. */
  readonly documents: readonly string[];
}

const lists = inWords(Object.values(segmentFacts).map(({ list }) => list));

export const syncEntries: readonly SyncEntry[] = [
  ...ids(policyClasses).map((id) =>
    anEntry(id, classWords[id], inWords(policyClasses[id].fields), policyClasses[id].rules),
  ),
  ...ids(segmentRules).map((id) => anEntry(id, entryKindWords[id], lists, segmentRules[id], true)),
];

function ids<Id extends string>(table: Readonly<Record<Id, unknown>>): readonly Id[] {
  return Object.keys(table) as Id[];
}

function anEntry(
  id: string,
  words: ClassWords,
  fields: readonly string[],
  rules: ModeTable,
  ofList = false,
): SyncEntry {
  const sources = syncModes.flatMap((mode) =>
    fileStates.flatMap((file) => editStates.map((edit) => documentsIn(rules[mode][file][edit].source))),
  );
  return { id, ...words, fields, rules, ofList, documents: [...new Set(sources)] };
}

/** As items of a sentence, which the first begins. */
function inWords(paths: readonly string[]): readonly string[] {
  return paths.map((path, index) => (index === 0 ? fieldWords(path) : fieldInText(path)));
}

export function isSyncEntry(id: string): boolean {
  return syncEntries.some((entry) => entry.id === id);
}

/** The table of a field, or of the entries of a list by where they came from. */
export function syncEntryOf(subject: Subject, byLoad: boolean): string | null {
  return isSegment(subject) ? (byLoad ? 'external' : 'internal') : classIdOf(subject);
}

/** The tables in whose words every word of a query stands. */
export function findSync(query: string): readonly SyncEntry[] {
  return syncEntries.filter((entry) => hasWords(textOf(entry), query));
}

function textOf({ id, title, about, fields, rules, ofList, documents }: SyncEntry): string {
  const told = policyRows(rules).flatMap(({ files, rows }) => [
    fileStateWords(files, ofList),
    ...rows.flatMap(({ edits, cells }) => [
      editStateWords(edits),
      ...syncModes.flatMap((mode) => [effectWords[cells[mode].effect], certaintyWords[cells[mode].certainty]]),
    ]),
  ]);
  return [id, title, about, ...fields, ...told, ...documents].join('\n');
}
