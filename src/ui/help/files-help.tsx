import type { ComponentChildren } from 'preact';
import { sifLayouts } from '../../core/reading/sif/sif-layout.ts';
import { addressOf } from '../route.ts';
import { HelpFacts } from './help-facts.tsx';

const layouts = Object.values(sifLayouts)
  .map(({ name }) => `“${name}”`)
  .join(' or ');

const patronFiles = <a href={addressOf('profile', { part: 'patrons' })}>Patron files, in the profile</a>;

interface Part {
  readonly title: string;
  readonly facts: readonly { readonly what: string; readonly facts: ComponentChildren }[];
}

const parts: readonly Part[] = [
  {
    title: 'What it takes',
    facts: [
      {
        what: 'The list for Alma, as XML',
        facts:
          'What student systems write for Alma: a text that begins with “<?xml” or “<users>”. It goes on as it is, but for what has to be put right.',
      },
      {
        what: 'A table',
        facts:
          'An Excel workbook (.xlsx, .xls), a CSV file or text with tabs, with one row for each person, or several that belong together.',
      },
      {
        what: 'A patron file',
        facts:
          'A text of fixed width, as Voyager took it (patron SIF): one line for each person, each value in its place.',
      },
      {
        what: 'A zip or gzip file',
        facts:
          'Any of these may lie in it, in folders, and in zips within. All that is an export in it becomes one load; what else lies there is listed and left out.',
      },
      {
        what: 'Several files',
        facts:
          'Dropped or chosen together, they become one load: students and employees, of whatever kinds. Where two people share an id, the one in the upper file loads; “Files of this load” changes the order, leaves a file out, or adds one.',
      },
      {
        what: 'Anything else',
        facts: 'Termload says what it looks like, and makes no zip.',
      },
    ],
  },
  {
    title: 'How a table is read',
    facts: [
      {
        what: 'Which column is what',
        facts:
          'Told by the headings, as Banner, Colleague, PeopleSoft and people write them, and by what stands below. “How the table is read”, below the findings, says what was taken for what.',
      },
      {
        what: 'If it asks',
        facts:
          'Something that Alma needs was not found, such as the user group. Say in which column it is, or what all the users get. The first users are shown as they would be sent.',
      },
      {
        what: 'If something is in the wrong place',
        facts:
          'Press “Change columns”: every column can be taken for something else or left out, columns can be joined, and words and dates be read otherwise. It can be remembered for tables with the same headings.',
      },
      {
        what: 'If zeros are missing',
        facts:
          'A spreadsheet takes zeros from the front of numbers. Where the other numbers tell how long they are, Termload offers to put the zeros back.',
      },
      {
        what: 'If it is not taken for a table',
        facts:
          'A workbook that is locked with a password has to be unlocked first. Otherwise save the sheet anew, as an Excel workbook or as CSV, with one row of headings above the people.',
      },
    ],
  },
  {
    title: 'How a patron file is read',
    facts: [
      {
        what: 'Which layout it has',
        facts: `Termload knows two and tells by the content which one fits: ${layouts}. Social security numbers in it are left out.`,
      },
      {
        what: 'What its groups become',
        facts:
          'Under “How the patron file is read” the groups in the file are listed. Type once what each is called in Alma; it is remembered.',
      },
      {
        what: 'If it is not recognized, or read wrongly',
        facts: (
          <>
            Its values stand in other columns. Under {patronFiles}, add a layout of your own: begin with the nearer of
            the two, say what stands where, and try it on the file. Then check the file again; yours are tried first.
          </>
        ),
      },
    ],
  },
];

/** What can be dropped on the page, and what to do where it is not read as it should be. */
export function FilesHelp() {
  return (
    <>
      <p class="help-about">
        Termload looks at what is in a file, never at its name. Whatever it is, it becomes the same zip for Alma, and
        the file itself stays as it is.
      </p>
      {parts.map(({ title, facts }) => (
        <HelpFacts key={title} title={title} facts={facts} />
      ))}
    </>
  );
}
