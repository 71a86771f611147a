import type { PolicyCertainty } from './policy-cell.ts';

/** What page and print say of a change that people should look at before they send. Its test stands in `alarms.ts`. */
export interface AlarmFact {
  /** Below it stand the users: what happens to each of them. */
  readonly title: string;
  /** One or two sentences: why it matters. */
  readonly means: string;
  /** What to do now. */
  readonly now: string;
  /** The sections of DOMAIN.md that it rests on, and how sure they are. */
  readonly source: string;
  readonly certainty: PolicyCertainty;
}

/** Every alarm, the most alarming first. */
export const alarmFacts = {
  'only-barcode': {
    title: 'Loses the only barcode',
    means:
      'The file sends no barcode in place of the one that Alma has, so the card may stop working at the desk and at self-check.',
    now: 'Have the student system send the barcodes. If the library gives them out, add them by hand in Alma: what is added by hand stays.',
    source: 'D 3.1-7',
    certainty: 'documented',
  },
  'only-email': {
    title: 'Loses the only e-mail address',
    means: 'The file sends no e-mail address in place of those that Alma has, so notices reach nobody.',
    now: 'Have the student system send the address. One that staff add by hand in Alma stays.',
    source: 'D 3.1-7',
    certainty: 'documented',
  },
  'only-address': {
    title: 'Loses the only address',
    means: 'The file sends no address in place of those that Alma has, so nothing can be posted to the user.',
    now: 'Have the student system send the address. One that staff add by hand in Alma stays.',
    source: 'D 3.1-7',
    certainty: 'documented',
  },
  'status-inactive': {
    title: 'Becomes inactive',
    means: 'The file says that the account is inactive, and in Alma it is active now.',
    now: 'Ask whoever makes the export whether these people have really left.',
    source: 'D 1.2, D 3.2',
    certainty: 'documented',
  },
  'user-group': {
    title: 'Gets another user group, or none',
    means: 'The user group decides what somebody may borrow and for how long.',
    now: 'Look whether these people really do something else now. Someone who both works and studies often changes groups because the export has only one of the two.',
    source: 'D 3.1-2, D 3.2',
    certainty: 'documented',
  },
  'expiry-back': {
    title: 'Expires earlier than now',
    means: 'The expiry date in the file is before the one in Alma, whether staff or an earlier load put it there.',
    now: 'If the dates in the file are old, have the export made with new ones, or have Termload set them for all when the file is checked.',
    source: 'D 3.1-1, D 3.2',
    certainty: 'documented',
  },
  'expiry-cleared': {
    title: 'Loses the expiry date',
    means:
      'The file sends no expiry date, and what a load does not send is deleted. Nothing then says when the account ends.',
    now: 'Have the export send the date, or have Termload set it when the file is checked.',
    source: 'D 3.1-1',
    certainty: 'documented',
  },
  'purge-back': {
    title: 'May be purged earlier than now',
    means:
      'The purge date in the file is before the one in Alma. Alma’s purge job deletes users whose purge date has passed, even if they have not expired.',
    now: 'Compare the purge date with the expiry date: it should not be the earlier one.',
    source: 'D 2, D 3.2',
    certainty: 'documented',
  },
  'protected-cleared': {
    title: 'Loses what a protected field holds',
    means:
      'The file sends nothing for a field that Alma protects only where staff edited it. Newer documents of Ex Libris say that it is emptied, or goes to its default; older ones that it is kept.',
    now: 'Have the student system send the field, so that it does not matter which of the documents is right.',
    source: 'D 3.1-5',
    certainty: 'disputed',
  },
  'primary-id': {
    title: 'Gets another primary identifier',
    means:
      'The user is found by another identifier, and the primary one in the file is not the one in Alma. People often sign in with it.',
    now: 'Look whether the identifier was corrected in the student system, or belongs to somebody else.',
    source: 'D 3.2',
    certainty: 'inferred',
  },
  'two-preferred': {
    title: 'Has two preferred addresses or e-mails',
    means:
      'One that staff added by hand is preferred and stays, and the file sends another as preferred. Alma expects one.',
    now: 'Look in Alma which of the two is right, and delete the other one or make it not preferred.',
    source: 'D 1.3, D 3.2',
    certainty: 'inferred',
  },
  'purge-cleared': {
    title: 'Loses the purge date',
    means:
      'The file sends no purge date, and what a load does not send is deleted. A user without one is never purged.',
    now: 'Have the export send the date, or have Termload set it when the file is checked.',
    source: 'D 2, D 3.1-1',
    certainty: 'documented',
  },
  'only-phone': {
    title: 'Loses the only phone number',
    means: 'The file sends no phone number in place of those that Alma has.',
    now: 'If the library calls people or sends text messages, have the student system send the numbers.',
    source: 'D 3.1-7',
    certainty: 'documented',
  },
} as const satisfies Record<string, AlarmFact>;

export type AlarmId = keyof typeof alarmFacts;
