import type { SyncMode } from './policy-cell.ts';
import type { SentNow } from './vanish-case.ts';
import { type Cause, cause, done } from './vanish-cause.ts';

type ListCauses = Readonly<Record<SyncMode, Readonly<Record<SentNow, Cause>>>>;

const replacedList = 'it puts the entries of the file in the place of all that came by a load';
const addByHand =
  'Ask the registrar to send the entry in every load, or add it by hand in Alma: a load leaves such entries alone.';
const sendAll = 'Have the program read the user first, change what has to change, and send all entries back.';
const nothing = 'Nothing has to be done: it comes with every file that has it.';

/** Entries that came by a load. */
export const loadedCauses: ListCauses = {
  sis: {
    same: cause(`${replacedList}, and this one is among them`, nothing),
    other: cause(`${replacedList}, and this one is not among them`, addByHand),
    marked: cause(`${replacedList}, and this one is not among them`, addByHand),
    blank: cause('the list in the file is empty, and an empty list deletes all entries that came by a load', addByHand),
    absent: cause('the file does not have the list, and that deletes all entries that came by a load', addByHand),
  },
  api: {
    same: cause(
      'it puts the entries that are sent in the place of all that came by a load, and this one is among them',
      nothing,
    ),
    other: cause('it replaces all entries that came by a load, and does not bring this one', sendAll),
    marked: cause('it replaces all entries that came by a load, and does not bring this one', sendAll),
    blank: cause('it brings an empty list, and an empty list deletes', sendAll),
    absent: cause(
      'it does not bring the list, and the habit of sending back all that was read suggests that it then goes',
      sendAll,
    ),
  },
};

const byHand = cause('it was added by hand, and a load touches only entries that came by a load', done);
const bringsNone = cause(
  'it brings no entry added by hand, and the habit of sending back all that was read suggests that such entries then go',
  sendAll,
);

/** Entries that were added by hand. */
export const handCauses: ListCauses = {
  sis: { same: byHand, other: byHand, marked: byHand, blank: byHand, absent: byHand },
  api: {
    same: cause(
      'it puts the entries that are sent in the place of all that were added by hand, and this one is among them',
      done,
    ),
    other: bringsNone,
    marked: cause('it replaces all entries added by hand, and does not bring this one', sendAll),
    blank: cause('it brings an empty list, and an empty list deletes those added by hand as well', sendAll),
    absent: bringsNone,
  },
};
