import type { XmlSource } from './source-evidence.ts';

/** What the file of the users in Alma is: Alma's own export of users, a table, or an earlier load, which is an estimate. */
export type CurrentSource = XmlSource | 'table';

export interface CurrentSourceFact {
  readonly title: string;
  /** What the preview can say with it. */
  readonly tells: string;
  /** What it cannot. */
  readonly lacks: string;
  /** Users may have been changed in Alma since, without the file saying so. */
  readonly estimate: boolean;
}

export const currentSources: Readonly<Record<CurrentSource, CurrentSourceFact>> = {
  alma: {
    title: 'Alma’s own export of users',
    tells: 'The preview can tell every change of every user in it.',
    lacks:
      'It does not say which fields staff edited by hand, so a protected field changes “unless staff edited it”; and a user whom the export left out is taken for new.',
    estimate: false,
  },
  table: {
    title: 'A table of the users in Alma',
    tells: 'The preview tells changes of the columns that the table has, and takes the table for all users there are.',
    lacks:
      'What it has no column for is not known and is never called changed. Of a list, such as e-mails or identifiers, it tells what the sync removes and what takes its place, but not what else it adds; and it does not say which entries were added by hand, which a load keeps. Internal accounts are foreseen only if it has the column “User Type” of Analytics, or one “Account Type”.',
    estimate: false,
  },
  load: {
    title: 'An earlier load, as an estimate',
    tells: 'The preview compares with what was sent then, as if Alma still had exactly that.',
    lacks:
      'What staff changed in Alma since then, users whom that load did not have, and users whom Alma turned away are not known. A load does not say which accounts are internal, so those rejections are not foreseen, nor which entries were added by hand, which a load keeps.',
    estimate: true,
  },
};

export interface WayToGetCurrent {
  readonly source: CurrentSource;
  readonly title: string;
  readonly steps: readonly string[];
  /** Where it is written, as in DOMAIN.md. */
  readonly from: string;
}

/** How to get a file of the users in Alma, the best first. */
export const waysToGetCurrent: readonly WayToGetCurrent[] = [
  {
    source: 'alma',
    title: 'Export Users, from Alma',
    steps: [
      'In Alma, open Configuration › General › External Systems › Integration Profiles.',
      'Open the profile that loads users, and its tab Actions.',
      'In the part Export Users, choose every user group that the load has.',
      'Fill at least one of the conditions Days since: creation, update or deletion. A large number of days since creation brings all users.',
      'Run it, and fetch the file that it writes.',
    ],
    from: 'D 2',
  },
  {
    source: 'table',
    title: 'A table from Alma Analytics',
    steps: [
      'In Analytics, make an analysis in the subject area Users, with the folder User Details.',
      'Take the primary identifier and the columns that the load sends: names, user group, expiry date, barcode, e-mail. Take codes and not their descriptions.',
      'Add User Type, which says who is internal, so that those accounts are foreseen.',
      'Export it as Excel or CSV.',
    ],
    from: 'D 2',
  },
  {
    source: 'load',
    title: 'The zip of an earlier load',
    steps: [
      'Take the last full load that Alma has run; Termload keeps it until its term is closed.',
      'It is an estimate: Alma is taken to have exactly what was sent then.',
    ],
    from: 'D 2, D 3.1-1',
  },
];
