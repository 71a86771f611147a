import type { MemberForm } from './containers/source-kind.ts';
import type { FileFacts, Load, MemberFacts } from './load.ts';

/** Which file of a load a document is of, by its number from 0. */
export function fileOf(files: readonly FileFacts[], member: number): FileFacts | undefined {
  let before = 0;
  return files.find(({ members }) => {
    before += members;
    return member < before;
  });
}

/** The documents of one of its files, as far as they were read. */
export function membersOf({ files, members }: Pick<Load, 'files' | 'members'>, file: FileFacts): Load['members'] {
  const before = files.slice(0, files.indexOf(file)).reduce((sum, { members: own }) => sum + own, 0);
  return members.slice(before, before + file.members);
}

/** The file of several in which nothing can be read, so that nothing was read of any; null where there is none. */
export function refusedFile({ files, members, groups }: Pick<Load, 'files' | 'members' | 'groups'>): FileFacts | null {
  if (members.length > 0 || files.length < 2) return null;
  const name = groups[0]?.first[0]?.file;
  return files.find((file) => file.name === name) ?? null;
}

/** What the document was that a finding names in its `file`. */
export function formOf(members: readonly Pick<MemberFacts, 'name' | 'form'>[], file: string | null): MemberForm {
  return members.find(({ name }) => name === (file ?? ''))?.form ?? 'xml';
}

/** A user of a load by its `index`: in which document, and the how manieth there, from 1. */
export function userIn<Member extends Pick<MemberFacts, 'users'>>(
  members: readonly Member[],
  index: number,
): { readonly member: Member | undefined; readonly number: number } {
  let before = 0;
  const member = members.find(({ users }) => {
    before += users;
    return index < before;
  });
  return { member, number: member === undefined ? index + 1 : index - (before - member.users) + 1 };
}
