import type { FileRefusal } from '../profile/profile-refusals.ts';

/** What is told when a desk file is not opened. Nothing of it is restored then. */

const aDeskFile = 'Expected was a desk file: the file that “Save desk file” makes.';
const nothing = 'Nothing was restored, and what is on this computer is as it was.';
const another = 'Choose another copy, such as the one on the shared drive or an earlier one.';

type Words = Omit<FileRefusal, 'why'>;

const refusals = {
  empty: { looksLike: 'This file is empty.', expected: aDeskFile, whatToDo: another },
  'not-a-desk-file': {
    looksLike: 'This is not a desk file.',
    expected: aDeskFile,
    whatToDo: 'Choose the file that was saved with “Save desk file”. A profile is opened under “Profile”.',
  },
  'cut-off': {
    looksLike: 'This desk file is cut off: its end is missing.',
    expected: 'Expected was a whole desk file.',
    whatToDo: `${nothing} Wait until it has been copied or downloaded completely, or choose another copy.`,
  },
  damaged: {
    looksLike: 'This desk file is damaged: it is not as it was saved.',
    expected: 'Expected was a desk file just as Termload saved it.',
    whatToDo: `${nothing} ${another}`,
  },
  newer: {
    looksLike: 'This desk file was saved by a newer Termload than this one.',
    expected: 'Expected was a desk file of this version or an earlier one.',
    whatToDo: `${nothing} Load this page again while you are online, so that Termload brings itself up to date, and choose the file again.`,
  },
  'wrong-passphrase': {
    looksLike: 'This passphrase does not open the desk file.',
    expected: 'Expected was the passphrase that was typed when the file was saved.',
    whatToDo: `${nothing} Type it again, and look at capital letters and the keyboard’s language. The file is whole; if the passphrase is surely right, somebody has changed the file on purpose.`,
  },
  tampered: {
    looksLike: 'This desk file does not hold together: it has been changed since it was saved.',
    expected: 'Expected was a desk file just as Termload saved it.',
    whatToDo: `${nothing} Do not use this file: such a change does not come about by chance. ${another}`,
  },
  unreadable: {
    looksLike: 'This file cannot be read any more: it was moved, changed or taken away since it was chosen.',
    expected: aDeskFile,
    whatToDo: `${nothing} Choose it again.`,
  },
} as const satisfies Record<string, Words>;

export type DeskRefusalReason = keyof typeof refusals;
export const deskRefusalReasons = Object.keys(refusals) as readonly DeskRefusalReason[];

export interface DeskRefusal extends FileRefusal {
  readonly why: DeskRefusalReason;
}

/** `what`: what the file looks like instead, a noun with its article. */
export function deskRefusal(why: DeskRefusalReason, what: string | null = null): DeskRefusal {
  const words = refusals[why];
  return { why, ...words, looksLike: what === null ? words.looksLike : `This looks like ${what}.` };
}
