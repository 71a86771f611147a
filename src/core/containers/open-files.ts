import type { FileFacts } from '../load.ts';
import { openExport } from './open-export.ts';
import type { Member, OpenedExport, OpenedFiles, RefusedExport } from './opened-export.ts';
import type { NamedFile, Opening } from './opening.ts';

/**
 * Opens the files of one load, in the order in which they win. Of several, names begin with that of the file. One in which
 * nothing can be read refuses them all: a load that lacks half its people is worse than none.
 */
export async function openFiles(
  files: readonly NamedFile[],
  opening: Opening,
): Promise<OpenedFiles | RefusedExport | 'unreadable'> {
  const [first, ...others] = files;
  if (first === undefined) throw new Error('A load has at least one file.');
  if (others.length === 0) {
    const only = await openExport(first, opening);
    return only === 'unreadable' || 'rule' in only ? only : { ...only, files: factsOf(files, [only]) };
  }
  const opened: OpenedExport[] = [];
  for (const [index, file] of files.entries()) {
    const one = await openExport(file, opening);
    if (one === 'unreadable') return one;
    const name = nameAmong(files, index);
    if ('rule' in one) return { ...one, kind: 'several', file: name };
    opened.push({
      ...one,
      members: one.members.map((member) => inFile(name, member)),
      leftOut: one.leftOut.map((path) => `${name}/${path}`),
    });
  }
  return {
    kind: 'several',
    files: factsOf(files, opened),
    members: opened.flatMap(({ members }) => members),
    leftOut: opened.flatMap(({ leftOut }) => leftOut),
    irregular: opened.reduce((sum, { irregular }) => sum + irregular, 0),
    tables: opened.flatMap(({ tables }) => tables),
  };
}

/** What is known of the files before any user is; `opened`: as far as they were. */
export function factsOf(files: readonly NamedFile[], opened: readonly OpenedExport[] = []): readonly FileFacts[] {
  return files.map(({ size: bytes }, index) => {
    const { kind = null, members = [] } = opened[index] ?? {};
    return { name: nameAmong(files, index), bytes, kind, members: members.length };
  });
}

function inFile(file: string, member: Member): Member {
  return { ...member, name: member.name === null ? file : `${file}/${member.name}` };
}

/** Files of different folders may have one name. */
function nameAmong(files: readonly NamedFile[], index: number): string {
  const name = files[index]?.name ?? '';
  const before = files.slice(0, index).filter((one) => one.name === name).length;
  return before === 0 ? name : `${name} (${before + 1})`;
}
