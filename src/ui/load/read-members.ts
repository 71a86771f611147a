import type { MemberForm } from '../../core/containers/source-kind.ts';
import { formOf, userIn } from '../../core/file-of.ts';
import type { Finding, UserRef } from '../../core/finding.ts';
import type { Load } from '../../core/load.ts';
import { loadState } from '../../state/load.ts';
import { numberWords } from '../words.ts';

/** The documents of the load on screen. */
function readMembers(): Load['members'] {
  const state = loadState.value;
  return state.kind === 'done' ? state.load.members : [];
}

/** What the document was that a finding of the load on screen stands in. */
export function formOfFinding({ file }: Pick<Finding, 'file'>): MemberForm {
  return formOf(readMembers(), file);
}

/** What the documents of the load on screen were, each form once. */
export function formsOfLoad(): ReadonlySet<MemberForm> {
  return new Set(readMembers().map(({ form }) => form));
}

/** `no. 12`, and the file that it counts in where there are several. */
export function userNumber({ index }: Pick<UserRef, 'index'>): {
  readonly words: string;
  readonly file: string | null;
} {
  const members = readMembers();
  const { member, number } = userIn(members, index);
  return { words: `no. ${numberWords(number)}`, file: members.length > 1 ? (member?.name ?? null) : null };
}
