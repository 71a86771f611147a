import type { PolicyCertainty } from './policy-cell.ts';
import type { Obstacle, Standing } from './preview-shape.ts';

export interface OutcomeWords {
  /** Above its number. */
  readonly title: string;
  /** One or two sentences: who they are, and what Alma does. */
  readonly means: string;
  /** Said in place of an empty list. */
  readonly nobody: string;
}

export const outcomeWords: Readonly<Record<Standing, OutcomeWords>> = {
  new: {
    title: 'New',
    means: 'Nobody in Alma matches them, so Alma adds them with all that the file has.',
    nobody: 'Nobody is new.',
  },
  changed: {
    title: 'Changed',
    means: 'They are in Alma, and something about them will be different after the sync.',
    nobody: 'Nobody is changed.',
  },
  unchanged: {
    title: 'Unchanged',
    means: 'After the sync they are as they are now.',
    nobody: 'Nobody stays as it is.',
  },
  rejected: {
    title: 'Turned away',
    means: 'Alma changes nothing about them, and tells so in its report of rejected users.',
    nobody: 'Nobody is turned away.',
  },
  absent: {
    title: 'In Alma only',
    means: 'They are in Alma and not in the file. Alma leaves them as they are: a sync deletes nobody.',
    nobody: 'Everybody in Alma is in the file.',
  },
};

export interface ObstacleWords {
  /** The heading of its group. */
  readonly title: string;
  /** One sentence each: what it is, what Alma does, what to do. */
  readonly means: string;
  readonly alma: string;
  readonly now: string;
  /** The sections of DOMAIN.md that it rests on, and how sure they are. */
  readonly source: string;
  readonly certainty: PolicyCertainty;
}

export const obstacleWords: Readonly<Record<Obstacle, ObstacleWords>> = {
  'user-not-external': {
    title: 'Accounts that the library keeps by hand',
    means: 'The user has an internal account in Alma, which staff look after by hand.',
    alma: 'Alma turns the user away with “User is not external” and changes nothing.',
    now: 'Leave it as it is for library staff; for anybody else look at the account, and never toggle it to external while its user signs in with an Alma password.',
    source: 'D 3.1-8',
    certainty: 'documented',
  },
  'identifier-taken': {
    title: 'The identifier belongs to another account',
    means: 'Another user in Alma already has an identifier that the file gives to this one.',
    alma: 'Alma turns the user away and changes neither of the two.',
    now: 'Search for the identifier among the users in Alma before you send, and find out which of the two it belongs to: often both are one person.',
    source: 'D 4.1, D 6',
    certainty: 'documented',
  },
  'identifier-taken-in-load': {
    title: 'The same identifier twice in this load',
    means: 'A user who stands earlier in this load has an identifier of this one, or is the same user once more.',
    alma: 'Alma loads the first of them and turns this one away: the identifier is “already taken … in this feed”.',
    now: 'Find out whether both are one person. Prepare can keep one of them, with the group that counts; if they are two, have the wrong identifier mended.',
    source: 'D 4.1, D 6',
    certainty: 'documented',
  },
  'match-id-missing': {
    title: 'Lacks the identifier by which users are found',
    means: 'The file does not give this user the identifier by which your sync finds people in Alma.',
    alma: 'Alma has nobody to compare the user with, so it most probably turns the user away.',
    now: 'Have the student system send that identifier for everybody, or look whether the right one is chosen here.',
    source: 'D 2',
    certainty: 'inferred',
  },
  'not-added': {
    title: 'Not in Alma, and not added',
    means: 'Nobody in Alma matches this user, and your sync is set not to add such users.',
    alma: 'Alma leaves the user out.',
    now: 'If new users should come with the load, have “Unmatched record” in Alma’s integration profile set to add them.',
    source: 'D 2',
    certainty: 'documented',
  },
};
