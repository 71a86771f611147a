import { trimBlank } from '../blank.ts';
import type { ProfileGroup } from './profile.ts';

/** Lists as people paste them: from a table of Alma, a spreadsheet or an e-mail. */

/** Codes, one a line, or several with commas, semicolons or tabs between them; each once. */
export function codesIn(text: string): string[] {
  return [...new Set(text.split(/[\n\r,;\t]+/).map(trimBlank))].filter((code) => code !== '');
}

/** The other way around, for a field to edit them in. */
export function codeLines(codes: readonly string[]): string {
  return codes.join('\n');
}

/** Without white space around both, and without the quotation marks of a spreadsheet. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/** Lines of “code, name”: between the two a tab, a comma or a semicolon; a line without one is a code alone. */
export function namedCodesIn(text: string): NamedCode[] {
  return text.split(/[\n\r]+/).flatMap((line) => {
    const found = /^([^\t,;]*)(?:[\t,;](.*))?$/.exec(line);
    const code = plain(found?.[1] ?? '');
    return code === '' ? [] : [{ code, name: plain(found?.[2] ?? '') }];
  });
}

const plain = (cell: string): string => trimBlank(trimBlank(cell).replace(/^"(.*)"$/, '$1')).replaceAll('""', '"');

export interface AddedGroups {
  readonly groups: readonly ProfileGroup[];
  readonly added: number;
  readonly renamed: number;
}

/** Adds groups that are not there yet; those that are keep all but a name that was given. */
export function withGroups(groups: readonly ProfileGroup[], named: readonly NamedCode[]): AddedGroups {
  const byCode = new Map(groups.map((group) => [group.code, group]));
  let renamed = 0;
  for (const { code, name } of named) {
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, { code, name, kind: null, weight: 0 });
    else if (name !== '' && name !== known.name) {
      byCode.set(code, { ...known, name });
      if (groups.includes(known)) renamed++;
    }
  }
  return { groups: [...byCode.values()], added: byCode.size - groups.length, renamed };
}
