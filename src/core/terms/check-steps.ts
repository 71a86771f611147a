import { type Fields, fieldsOf, isIdOf, isLine, toldName } from './check-value.ts';
import { copyParts } from './copy-parts.ts';
import { whoWords } from './steps.ts';

export const mostSteps = 60;
const partFields = ['title', 'what', 'copy', 'menu', 'who'];

/** What is wrong with the steps of a profile, in sentences; where nothing is, `stepsFor` can work with them. */
export function checkSteps(value: unknown): string[] {
  if (!Array.isArray(value)) return ['The steps are not a list.'];
  if (value.length > mostSteps) return [`There are more than ${mostSteps} steps.`];
  return value.flatMap((row: unknown, index) => {
    const why = wrongInStep(fieldsOf(row) ?? new Map<string, unknown>());
    return why === null ? [] : [`Step ${index + 1}: ${why}`];
  });
}

function wrongInStep(row: Fields): string | null {
  const id = row.get('id');
  const kind = row.get('kind');
  if (typeof id !== 'string' || !/^[a-z0-9-]{1,60}$/.test(id)) return 'its id is not one.';
  if (kind === 'ours') {
    const isSaid = typeof row.get('dropped') === 'boolean';
    return wrongInParts(row.get('change'), id) ?? (isSaid ? null : 'it does not say whether it is left out.');
  }
  if (kind !== 'own') return 'it is neither one of ours nor one of the library’s own.';
  const isTitled = fieldsOf(row.get('step'))?.get('title') !== undefined;
  return wrongInParts(row.get('step'), id) ?? (isTitled ? null : 'it has no title.');
}

function wrongInParts(value: unknown, id: string): string | null {
  const fields = fieldsOf(value);
  if (fields === null) return `nothing is said about ${toldName(id)}.`;
  const [title, what, copy, menu, who] = partFields.map((field) => fields.get(field));
  if (title !== undefined && !isLine(title, 120)) return 'its title is not one line of at most 120 characters.';
  if (what !== undefined && !isLines(what, 20, 500)) return 'what to do is not a list of short sentences.';
  if (menu !== undefined && !isLines(menu, 15, 80)) return 'its way through the menus is not a list of short names.';
  if (who !== undefined && !isIdOf(whoWords, who)) return 'who does it is none of those we know.';
  if (copy !== undefined && !isCopy(copy)) return 'what to copy holds something that we do not have.';
  return null;
}

function isLines(value: unknown, most: number, longest: number): value is string[] {
  return Array.isArray(value) && value.length <= most && value.every((line: unknown) => isLine(line, longest));
}

function isCopy(value: unknown): value is (keyof typeof copyParts)[] {
  return Array.isArray(value) && value.length <= 20 && value.every((id: unknown) => isIdOf(copyParts, id));
}
