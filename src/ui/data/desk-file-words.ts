import type { DeskFileAt, DeskFileTrouble } from '../../state/desk-file.ts';
import type { DeskContents, OpeningEnd } from '../../state/open-desk-file.ts';
import { byteWords, countWords, listWords, numberWords } from '../words.ts';

const nothingSaved = 'What was saved before is as it was.';

/** Why the desk file is not saved; `name`: of the file. */
export const troubleWords: Readonly<Record<DeskFileTrouble, (name: string) => string>> = {
  'changed-there': (name) =>
    `${name} is not the one that was saved from here: somebody else has saved theirs there meanwhile. Nothing was overwritten.`,
  gone: (name) =>
    `${name} is not where it was: it was moved or renamed, or its drive is not connected. Connect the drive and go on, or save the desk file in another place.`,
  'not-permitted': (name) =>
    `Something has changed, and the browser wants to be asked before ${name} is written again.`,
  'passphrase-needed': (name) =>
    `Something has changed, and ${name} is locked. Type its passphrase, which is kept nowhere, and it is saved there again.`,
  'storage-full': () => `There is no room where the desk file is saved. Make some, and save it again. ${nothingSaved}`,
  'not-written': (name) =>
    `${name} could not be written: another program may hold it, or its drive is not connected. ${nothingSaved}`,
  'too-large': () => 'There is more here than a desk file can hold. Forget terms of which nothing is needed any more.',
  unreadable: () => 'A kept zip could not be read. Save the desk file again.',
  changing: () =>
    'Something changed again and again while the desk file was made. Wait until it is done, and save again.',
  stopped: () => `Saving was stopped. ${nothingSaved}`,
  'newer-version': () => 'A newer Termload has been used in this browser. Reload the page, and save again.',
  unavailable: () =>
    'This browser keeps nothing for Termload, as private windows often do, so there is nothing to save.',
};

const asItWas = 'What is here is as it was.';

/** Why a desk file that is whole was not opened. */
export const openingEndWords: Readonly<Record<OpeningEnd, string>> = {
  'newer-version': 'A newer Termload has been used in this browser. Reload the page, and open the file again.',
  unavailable: 'This browser keeps nothing for Termload, as private windows often do: use a usual window.',
  'storage-full': `There is no room on this computer for what is in the file. Make some, and open it again. ${asItWas}`,
  stopped: `Opening was stopped. ${asItWas}`,
  'job-running': `A file is still being checked, here or in another tab. Wait until it is done, and open the desk file then. ${asItWas}`,
};

const most = 6;

/** What a desk holds, as a list of phrases. */
export function contentsWords({ terms, loads, users, decisions, people, editMarks }: DeskContents): string {
  const names = [...terms.slice(0, most), ...(terms.length > most ? [`${numberWords(terms.length - most)} more`] : [])];
  const parts = [
    terms.length === 0 ? '' : `${countWords(terms.length, 'term')} (${names.join(', ')})`,
    loads === 0 ? '' : `${countWords(loads, 'load')} with ${countWords(users, 'user')}`,
    decisions === 0 ? '' : `${countWords(decisions, 'decision')}`,
    people === 0 ? '' : `what is remembered of ${people === 1 ? 'one person' : `${numberWords(people)} people`}`,
    editMarks === 0 ? '' : `${countWords(editMarks, 'mark')} of what staff edited by hand`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'the settings of the library' : listWords([...parts, 'the settings of the library']);
}

const stages: Readonly<Record<DeskFileAt['stage'], string>> = {
  records: 'Records',
  proving: 'Proving that every byte is right',
  sealing: 'Passphrase',
  zips: 'Zips',
};

/** How far the work on a desk file has come. */
export function progressWords({ stage, done, of }: DeskFileAt): string {
  const figures =
    stage === 'records'
      ? `${numberWords(done)} of ${numberWords(of)}`
      : `${byteWords(Math.min(done, of))} of ${byteWords(of)}`;
  return `${stages[stage]}: ${figures}`;
}
