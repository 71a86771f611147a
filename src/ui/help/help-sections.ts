import { lazyPart } from '../parts/lazy-part.tsx';
import type { HelpSection } from './help-section.ts';

/** Everything that Help has, in the order of its links. A new section is an entry here and a component that it fetches. */
export const helpSections: readonly HelpSection[] = [
  {
    id: 'rules',
    title: 'What Termload looks for',
    about: 'Every rule that a file is checked by: what it means, what Alma will do, and what to do now.',
    Part: lazyPart(async () => (await import('./rules-help.tsx')).RulesHelp).Part,
  },
  {
    id: 'repairs',
    title: 'What Termload puts right',
    about: 'What stands otherwise in the zip than in your export, and why Alma needs it so.',
    Part: lazyPart(async () => (await import('./repairs-help.tsx')).RepairsHelp).Part,
  },
  {
    id: 'reasons',
    title: 'Why Alma turns people away',
    about:
      'Every reason that a report of rejected users gives: what it means, what to do step by step, and what foresees it.',
    Part: lazyPart(async () => (await import('./reasons-help.tsx')).ReasonsHelp).Part,
  },
  {
    id: 'sync',
    title: 'What the sync does to each field',
    about: 'What a load, or an update by the Users API, replaces, empties or keeps; how sure that is, and who says so.',
    Part: lazyPart(async () => (await import('./sync-help.tsx')).SyncHelp).Part,
  },
  {
    id: 'files',
    title: 'Which files Termload reads',
    about: 'What can be dropped on the page, how tables and patron files are read, and what to do if they are not.',
    Part: lazyPart(async () => (await import('./files-help.tsx')).FilesHelp).Part,
  },
  {
    id: 'keys',
    title: 'Keys',
    about: 'How to do everything without a mouse.',
    Part: lazyPart(async () => (await import('./keys-help.tsx')).KeysHelp).Part,
  },
  {
    id: 'privacy',
    title: 'Privacy and security',
    about: 'What happens to the data, for whoever has to approve Termload; made to be printed and handed on.',
    Part: lazyPart(async () => (await import('./privacy-help.tsx')).PrivacyHelp).Part,
  },
];
