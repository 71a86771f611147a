import { type Fields, fieldsOf, isIdOf, isLine, toldName, unknownFields } from './check-value.ts';
import { copyParts } from './copy-parts.ts';
import { whoWords } from './steps.ts';
import type { ProfileStep, StepChange } from './steps-for.ts';

export type CheckedSteps =
  /** `unknown`: fields that are there and mean nothing to us. */
  | { readonly kind: 'steps'; readonly steps: readonly ProfileStep[]; readonly unknown: readonly string[] }
  /** Sentences, at least one. */
  | { readonly kind: 'refused'; readonly why: readonly string[] };

const mostSteps = 60;
const entryFields = ['kind', 'id', 'change', 'dropped', 'step'];
const partFields = ['title', 'what', 'copy', 'menu', 'who'];

/** Steps of a profile that came as a file; what passes can be given to `stepsFor`. */
export function checkSteps(value: unknown): CheckedSteps {
  if (!Array.isArray(value)) return { kind: 'refused', why: ['The steps are not a list.'] };
  if (value.length > mostSteps) return { kind: 'refused', why: [`There are more than ${mostSteps} steps.`] };
  const rows = value.map((row: unknown) => fieldsOf(row) ?? new Map<string, unknown>());
  const read = rows.map(readStep);
  const why = read.flatMap((step, index) => (typeof step === 'string' ? [`Step ${index + 1}: ${step}`] : []));
  if (why.length > 0) return { kind: 'refused', why };
  const parts = rows.flatMap((row) => [fieldsOf(row.get('change')), fieldsOf(row.get('step'))]);
  const unknown = [
    ...rows.flatMap((row) => unknownFields(row, entryFields)),
    ...parts.flatMap((part) => (part === null ? [] : unknownFields(part, partFields))),
  ];
  return { kind: 'steps', steps: read.filter((step) => typeof step !== 'string'), unknown: [...new Set(unknown)] };
}

/** A step, or what is wrong with it. */
function readStep(row: Fields): ProfileStep | string {
  const id = row.get('id');
  const kind = row.get('kind');
  if (typeof id !== 'string' || !/^[a-z0-9-]{1,60}$/.test(id)) return 'its id is not one.';
  if (kind === 'ours') {
    const dropped = row.get('dropped');
    const change = readParts(row.get('change'), id);
    if (typeof change === 'string') return change;
    return typeof dropped === 'boolean' ? { kind, id, change, dropped } : 'it does not say whether it is left out.';
  }
  if (kind !== 'own') return 'it is neither one of ours nor one of the library’s own.';
  const step = readParts(row.get('step'), id);
  if (typeof step === 'string') return step;
  const { title, what = [], copy = [], menu = [], who = 'anybody' } = step;
  return title === undefined ? 'it has no title.' : { kind, id, step: { title, what, copy, menu, who } };
}

function readParts(value: unknown, id: string): StepChange | string {
  const fields = fieldsOf(value);
  if (fields === null) return `nothing is said about ${toldName(id)}.`;
  const [title, what, copy, menu, who] = partFields.map((field) => fields.get(field));
  if (title !== undefined && !isLine(title, 120)) return 'its title is not one line of at most 120 characters.';
  if (what !== undefined && !isLines(what, 20, 500)) return 'what to do is not a list of short sentences.';
  if (menu !== undefined && !isLines(menu, 15, 80)) return 'its way through the menus is not a list of short names.';
  if (who !== undefined && !isIdOf(whoWords, who)) return 'who does it is none of those we know.';
  if (copy !== undefined && !isCopy(copy)) return 'what to copy holds something that we do not have.';
  return {
    ...(title === undefined ? {} : { title }),
    ...(what === undefined ? {} : { what }),
    ...(copy === undefined ? {} : { copy }),
    ...(menu === undefined ? {} : { menu }),
    ...(who === undefined ? {} : { who }),
  };
}

function isLines(value: unknown, most: number, longest: number): value is string[] {
  return Array.isArray(value) && value.length <= most && value.every((line: unknown) => isLine(line, longest));
}

function isCopy(value: unknown): value is (keyof typeof copyParts)[] {
  return Array.isArray(value) && value.length <= 20 && value.every((id: unknown) => isIdOf(copyParts, id));
}
