import type { JsonFault } from './read-json.ts';

/** What is told when a file is no profile that can be read. */

/** Sentences for an alert; nothing in them is from the file but its kind, places in it, and the short names of terms and steps. */
export interface FileRefusal {
  readonly why: string;
  /** “This looks like …”, or what was found. */
  readonly looksLike: string;
  readonly expected: string;
  readonly whatToDo: string;
}

interface Details {
  readonly line?: number;
  readonly format?: string | null;
  readonly where?: string;
  /** Completes “What belongs there is …”. */
  readonly expected?: string;
  /** Says in whole sentences what does not fit. */
  readonly why?: string;
}

const aProfile = 'Expected was a profile that Termload saved: a file whose name ends in .json.';
const saveAgain = 'Ask whoever sent it to save it again in Termload, under “Profile”, and choose that file.';
const mend = 'If somebody has changed it by hand, mend it there; otherwise have it saved again in Termload.';

/** Files that Termload makes for other ends, and where they belong. */
const otherFormats: Readonly<Record<string, readonly [looksLike: string, whatToDo: string]>> = {
  'termload-findings': ['This looks like the findings of a file that Termload checked.', 'Choose a profile instead.'],
  'termload-triage': ['This looks like a list of rejections that Termload saved.', 'Choose a profile instead.'],
  'termload-preview': ['This looks like a preview that Termload saved.', 'Choose a profile instead.'],
};

type Words = Readonly<Record<'looksLike' | 'expected' | 'whatToDo', (details: Details) => string>>;

const says = (looksLike: (details: Details) => string, whatToDo: string, expected = aProfile): Words => ({
  looksLike,
  expected: () => expected,
  whatToDo: () => whatToDo,
});
const atLine = ({ line }: Details): string => (line === undefined ? '' : ` The trouble is in line ${line}.`);

const refusals = {
  empty: says(() => 'This file is empty.', saveAgain),
  'not-json': says((at) => `This does not look like a profile, or it is damaged.${atLine(at)}`, saveAgain),
  'cut-off': says(() => 'This looks like a profile that is cut off: its end is missing.', saveAgain),
  'too-large': says(
    () => 'This file is far larger than a profile.',
    'Choose the profile that Termload saved. What holds everything is a desk file: open it with “Open desk file”.',
  ),
  'too-deep': says((at) => `Lists lie within lists here, deeper than in any profile.${atLine(at)}`, saveAgain),
  'repeated-name': says(
    (at) => `One setting stands here twice, so it is not clear which of the two holds.${atLine(at)}`,
    mend,
    'Expected was each setting once.',
  ),
  'forbidden-name': says(
    (at) => `A setting has a name here that no profile has, and by which programs are attacked.${atLine(at)}`,
    'Do not use this file. Ask whoever sent it where it comes from.',
  ),
  number: says((at) => `A number here is larger than can be calculated with.${atLine(at)}`, mend),
  'other-format': {
    looksLike: ({ format }) => otherFormat(format)?.[0] ?? 'This looks like the file of another program.',
    expected: () => aProfile,
    whatToDo: ({ format }) =>
      otherFormat(format)?.[1] ?? 'Choose the file that was saved in Termload, under “Profile”.',
  },
  'no-version': says(() => 'This says that it is a profile, but not of which version.', saveAgain),
  newer: says(
    () => 'This profile was saved by a newer Termload than this one.',
    'Load this page again while you are online, so that Termload brings itself up to date, and choose the file again.',
    'Expected was a profile of this version or an earlier one.',
  ),
  'wrong-value': {
    looksLike: ({ where }) =>
      where
        ? `This is a profile, but what stands under “${where}” does not fit.`
        : 'This is a profile, but it does not fit.',
    expected: ({ expected, why }) => why ?? `What belongs there is ${expected ?? 'something else'}.`,
    whatToDo: () => mend,
  },
} as const satisfies Record<string, Words>;

export type ProfileRefusalReason = keyof typeof refusals;
export const profileRefusalReasons = Object.keys(refusals) as readonly ProfileRefusalReason[];

export function profileRefusal(why: ProfileRefusalReason, details: Details = {}): FileRefusal {
  const { looksLike, expected, whatToDo } = refusals[why];
  return { why, looksLike: looksLike(details), expected: expected(details), whatToDo: whatToDo(details) };
}

export const refusedJson = (fault: JsonFault, line: number): FileRefusal => profileRefusal(fault, { line });

function otherFormat(format: string | null | undefined): readonly [string, string] | undefined {
  return typeof format === 'string' && Object.hasOwn(otherFormats, format) ? otherFormats[format] : undefined;
}
