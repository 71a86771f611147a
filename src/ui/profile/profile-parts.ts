import type { ComponentType } from 'preact';
import { CodesPart } from './codes-part.tsx';
import { DatesPart } from './dates-part.tsx';
import { FieldsPart } from './fields-part.tsx';
import { FindingsPart } from './findings-part.tsx';
import { GroupsPart } from './groups-part.tsx';
import { KeptPart } from './kept-part.tsx';
import { LibraryPart } from './library-part.tsx';
import { PatronsPart } from './patrons-part.tsx';
import { SendingPart } from './sending-part.tsx';
import type { SettingId } from './setting-facts.ts';
import { StepsPart } from './steps-part.tsx';
import { SyncPart } from './sync-part.tsx';
import { TermsPart } from './terms-part.tsx';

export interface ProfilePart {
  /** The end of its address. */
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly settings: readonly SettingId[];
  readonly Part: ComponentType;
}

/** The parts of the Profile screen, in order; together they hold every setting. */
export const profileParts: readonly ProfilePart[] = [
  {
    id: 'library',
    title: 'Library',
    about: 'Whose settings these are, and how your Alma tells users apart.',
    settings: ['library', 'preset', 'matchId', 'caseCounts'],
    Part: LibraryPart,
  },
  {
    id: 'fields',
    title: 'Fields',
    about: 'What you ask the student system to fill in for everybody. Where it is blank, Termload says so.',
    settings: ['fields'],
    Part: FieldsPart,
  },
  {
    id: 'groups',
    title: 'Groups',
    about:
      'The user groups of your Alma (Configuration, User Management, User Groups). Once they are listed, Termload says when a file holds another one.',
    settings: ['groups', 'usualDuplicates'],
    Part: GroupsPart,
  },
  {
    id: 'codes',
    title: 'Codes',
    about: 'The codes of types that your Alma knows. What is not listed here is not checked.',
    settings: ['typeCodes'],
    Part: CodesPart,
  },
  {
    id: 'patrons',
    title: 'Patron files (Voyager)',
    about: 'How files become users that hold one patron a line, each value in columns of its own.',
    settings: ['sif'],
    Part: PatronsPart,
  },
  {
    id: 'terms',
    title: 'Term codes',
    about: 'How your student system spells a term. Termload works the code of a new term out from this, to be checked.',
    settings: ['termScheme'],
    Part: TermsPart,
  },
  {
    id: 'dates',
    title: 'Dates',
    about: 'When users expire and when they may be purged, counted from the day on which a term is started here.',
    settings: ['datePolicy', 'sisDateFormat'],
    Part: DatesPart,
  },
  {
    id: 'sending',
    title: 'Upload',
    about: 'Where the zip goes, and where Alma is. Termload shows it for copying; it connects to neither.',
    settings: ['sftp', 'almaAddress', 'integrationProfile'],
    Part: SendingPart,
  },
  {
    id: 'sync',
    title: 'Sync',
    about:
      'How the job or program that brings your users into Alma is set up. Preview reckons with it, and what you choose there is remembered here.',
    settings: ['sync'],
    Part: SyncPart,
  },
  {
    id: 'findings',
    title: 'Findings',
    about: 'From where on something is told, and what is normal at your library.',
    settings: ['thresholds', 'expectedFindings', 'repairs'],
    Part: FindingsPart,
  },
  {
    id: 'steps',
    title: 'Steps',
    about: 'The checklist of a term, as your library does it.',
    settings: ['steps'],
    Part: StepsPart,
  },
  {
    id: 'kept',
    title: 'Remembered',
    about: 'What is kept of people, and what Termload has learned about Alma’s reports and your tables.',
    settings: ['people', 'reportColumns', 'tableMappings'],
    Part: KeptPart,
  },
];
