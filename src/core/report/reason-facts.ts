import type { RuleId } from '../rules/rule-facts.ts';
import type { GroupKind } from './group-kind.ts';

/** Who can do something about it. */
export type Owner = 'library' | 'registrar' | 'IT';

/** Sentences in the order in which they are followed. */
export type Steps = readonly string[];

/** What page, help and files say of a reason. How its messages are recognised stands in `reason-patterns.ts`. */
export interface ReasonFact {
  /** The heading of its group: a few words. */
  readonly title: string;
  /** One sentence for a librarian: who has the account, what happened. */
  readonly means: string;
  /** What to do; where it depends on whom the group we sent is for, steps for each kind. */
  readonly steps: Steps | Readonly<Record<GroupKind, Steps>>;
  /** Null where nobody can be named. */
  readonly owner: Owner | null;
  /** The rules that foresee it in Prepare; none where only Alma can know. */
  readonly foreseenBy: readonly RuleId[];
  /** The sections of DOMAIN.md that it rests on. */
  readonly source: string;
}

const resend = 'Then send these users again, in a zip of the mended.';
/** A zip of the mended holds users as they were sent, so it does not help where the export was wrong. */
const sendNewExport =
  'Then check the new export here and send it: a zip of the mended would only repeat what was sent.';
const neverToggle =
  'Never toggle the account of someone who signs in to Alma with an Alma password: they may be locked out.';
const afterToggling =
  'Once the account is external, every load replaces its names, dates and other fields with what the student system sends, and empties those that it does not send.';

const tellingGroup = 'The extra account often has a telling user group, such as Mass Comm Student.';

/** Every reason, in the order in which groups are shown. */
export const reasonFacts = {
  'user-not-external': {
    title: 'Accounts that the library keeps by hand',
    means:
      'The user has an internal account in Alma, which staff look after by hand, so the load changed nothing in it.',
    steps: {
      student: [
        'Look at the account first: it is often a community patron who is a student now.',
        neverToggle,
        'In Alma, open the user and toggle the account type from internal to external.',
        'Set the user group that we sent; if Alma asks about “Open for Update”, answer No, or later loads may leave the group alone.',
        'Set the expiry date and the purge date that we sent.',
        'Then send the user again, in a zip of the mended.',
        afterToggling,
      ],
      staff: [
        'These are probably library staff, who have internal accounts on purpose: choose “expect every term”, and nothing is left to do.',
        neverToggle,
        'If someone here does not work with Alma, look at the account, toggle it to external, and send the user again.',
        afterToggling,
      ],
      unsure: [
        'Look at the account first: does this person work with Alma?',
        'If so, it is internal on purpose: choose “expect every term”, and nothing is left to do.',
        neverToggle,
        'If not, toggle the account type to external, set the user group and the dates that we sent, and send the user again.',
        'If Alma asks about “Open for Update”, answer No, or later loads may leave the group alone.',
        afterToggling,
      ],
    },
    owner: 'library',
    foreseenBy: ['known-internal'],
    source: 'D 3.1-6, D 3.1-8, D 4.1, D 6',
  },
  'identifier-taken': {
    title: 'The identifier belongs to another account',
    means:
      'Another account in your own Alma, not at another library, already has this identifier, so the user was turned away.',
    steps: [
      'Copy the identifier and search for it among the users in Alma.',
      'If you find two accounts of one person, look at both for loans, requests and fines before you change anything.',
      tellingGroup,
      'Delete the extra account, or merge the two: Admin › User Management › Merge Users.',
      'Merging cannot be undone, must first be enabled by Ex Libris, and moves loans, requests and fees to the account that stays.',
      'The account that is merged away may have no role but Patron.',
      'If you find only one account, there is nothing to merge: correct that account.',
      resend,
    ],
    owner: 'library',
    // Alma’s words do not always say that the other holder came in the same file, and messages are cut off before it.
    foreseenBy: ['identifier-taken-in-file', 'identifier-repeated-on-user'],
    source: 'D 4.1, D 6',
  },
  'identifier-taken-in-feed': {
    title: 'The identifier stands twice in your own file',
    means:
      'The file that you sent has this identifier on two users, of whom the first one was loaded, or twice on this user.',
    steps: [
      'If two users have it, see who came first in the file, and with which user group: that one is in Alma now.',
      'If that is the right one, nothing is left to do.',
      'If it is the wrong one, have the two swapped or the wrong one left out, and send the file again.',
      'If this user has it twice, for instance as primary identifier and as barcode, have one of the two left out, and send the user again.',
    ],
    owner: 'library',
    foreseenBy: ['identifier-taken-in-file', 'identifier-repeated-on-user'],
    source: 'D 4.1, D 6',
  },
  'mandatory-missing': {
    title: 'A field that must not be blank',
    means: 'The user was sent with a field that is there and holds nothing, and Alma wants a value in it.',
    steps: [
      'See which fields of the user were blank in what we sent.',
      'Put the user on the list for the registrar, so that the value is filled in in the student system.',
      'Or send the user again without the blank entry, which works where Alma can do without it.',
      'Leaving an entry out also deletes what earlier loads brought of that kind, such as an old e-mail address.',
    ],
    owner: 'registrar',
    foreseenBy: [
      'identifier-blank',
      'identifier-type-blank',
      'statistic-category-blank',
      'email-address-blank',
      'email-type-blank',
      'phone-number-blank',
      'phone-type-blank',
      'address-type-blank',
      'address-line1-blank',
      'note-type-blank',
      'note-text-blank',
      'block-description-blank',
      'match-id-missing',
    ],
    source: 'D 3.1-7, D 4.1',
  },
  'group-not-legal': {
    title: 'A user group that Alma does not take',
    means:
      'Alma does not have the user group that we sent, or does not allow it for the kind of user that this load makes.',
    steps: [
      'See which group code we sent.',
      'If the code is right, ask whoever sets up Alma to add it to the user groups and to allow it for this record type, then send these users again in a zip of the mended.',
      'If it is wrong, ask whoever makes the export to send the right one, then check the new export here and send it.',
    ],
    owner: 'IT',
    foreseenBy: ['user-group-unknown'],
    source: 'D 1.2, D 4.1',
  },
  'type-not-legal': {
    title: 'A type that Alma does not take',
    means:
      'An address, e-mail, phone or identifier has a type that Alma does not know, or does not allow for this kind of user.',
    steps: [
      'See in the message which type it is.',
      'If the type is right, ask whoever sets up Alma to allow it for this record type, then send these users again in a zip of the mended.',
      'If it is wrong, ask whoever makes the export to send one that Alma knows, then check the new export here and send it.',
    ],
    owner: 'IT',
    foreseenBy: ['type-code-unknown'],
    source: 'D 1.3, D 4.1',
  },
  'date-not-legal': {
    title: 'A date that Alma cannot read',
    means: 'A date of the user is not written year-month-day, such as 2032-05-31, or is no day of the calendar.',
    steps: [
      'See which dates we sent.',
      'Ask whoever makes the export to write dates as year-month-day, such as 2032-05-31.',
      sendNewExport,
    ],
    owner: 'IT',
    foreseenBy: ['date-malformed'],
    source: 'D 1.4, D 4.1',
  },
  'value-too-long': {
    title: 'A value that is too long',
    means: 'A value of the user is longer than its field in Alma, which is mostly 255 characters.',
    steps: [
      'See which value of the user is the long one: often several were put into one field.',
      'Have it shortened in the student system or the export.',
      sendNewExport,
    ],
    owner: 'IT',
    foreseenBy: ['value-too-long'],
    source: 'D 1.2, D 1.3',
  },
  'file-not-read': {
    title: 'Alma could not read the file',
    means: 'The whole file failed, so none of its users was loaded or changed.',
    steps: [
      'Go back to the load and check the export again: its findings say what is wrong, and where.',
      'Save the zip that comes of it, and send all users again.',
    ],
    owner: 'library',
    foreseenBy: [
      'empty-file',
      'not-a-user-export',
      'undecodable-bytes',
      'bytes-before-declaration',
      'control-character',
      'bare-ampersand',
      'not-well-formed',
      'truncated',
      'doctype',
      'v1-format',
      'no-users',
      'zip-unreadable',
      'zip-without-xml',
    ],
    source: 'D 2, D 4.2',
  },
  other: {
    title: 'Other messages',
    means: 'Termload does not know this message, so it is shown as Alma wrote it.',
    steps: [
      'Read the message, and look at what we sent for one of these users.',
      'Rows that differ only in ids and numbers are one group, so one decision is enough for all of them.',
    ],
    owner: null,
    // There is no public text of Alma’s for a user without the identifier that it matches by.
    foreseenBy: ['match-id-missing'],
    source: 'D 4.1',
  },
} as const satisfies Record<string, ReasonFact>;

export type ReasonId = keyof typeof reasonFacts;

/** The facts of a reason, whatever its entry leaves open. */
export function reasonFactOf(reason: ReasonId): ReasonFact {
  return reasonFacts[reason];
}

/**
 * What to do about a reason, for a user whose group is of this kind. `usualDuplicates`: groups by which the library knows
 * an account that is one too many; none, where it names none.
 */
export function stepsOf(reason: ReasonId, kind: GroupKind, usualDuplicates: readonly string[] = []): Steps {
  const { steps } = reasonFactOf(reason);
  const own = isForAll(steps) ? steps : steps[kind];
  if (usualDuplicates.length === 0) return own;
  return own.map((step) => (step === tellingGroup ? tellingGroups(usualDuplicates) : step));
}

function tellingGroups(groups: readonly string[]): string {
  const before = groups.slice(0, -1).join(', ');
  const named = before === '' ? `the group ${groups.at(-1)}` : `one of the groups ${before} or ${groups.at(-1)}`;
  return `In your library the extra account is often in ${named}.`;
}

function isForAll(steps: ReasonFact['steps']): steps is Steps {
  return Array.isArray(steps);
}
