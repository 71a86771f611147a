import {
  askForValue,
  cause,
  done,
  type EditCauses,
  type FileCauses,
  lookAfter,
  type ModeCauses,
} from './vanish-cause.ts';

const lasts = 'a change by hand lasts only until the file has the value again that it had before the change';
const editAgain = `Change it once more in Alma and answer Yes to “Open for Update”; ask the registrar as well, for ${lasts}.`;

const noProtects = 'staff answered No, so nothing protects what they changed by hand';

/** What saves a protected field from a load, for what the file has in place of a value. */
const emptied = (lacks: string): EditCauses => ({
  never: cause(`${lacks}, and nobody changed it by hand`, 'Ask the registrar to send it in every load.'),
  edited: cause(
    'staff changed it by hand and answered Yes, which saves it even where the file has nothing',
    `It is safe for now; ask the registrar to send the right value, for ${lasts}.`,
  ),
  'sent-again': cause(
    'staff changed it by hand, and nothing says that a file which has as little as before gives their change up',
    'Look at the user after the next load, and ask the registrar to send the right value.',
  ),
  unprotected: cause(`${lacks}, and ${noProtects}`, editAgain),
});

const inApi = (): FileCauses => {
  const neverEmptied = cause('a protected field that comes blank, or not at all, stays as it is', done);
  return {
    value: {
      never: cause('nobody changed it by hand, so nothing protects it', 'Have the program send the right value.'),
      edited: cause(
        'staff changed it by hand, and the program does not name it in “override”',
        'Nothing has to be done; to replace it all the same, have the program name it in “override”.',
      ),
      'sent-again': cause(
        'staff changed it by hand, and only of loads it is written that the old value gives their change up',
        lookAfter,
      ),
      unprotected: cause(
        'staff changed it by hand, and nothing is written of what the answer No means for the Users API',
        lookAfter,
      ),
    },
    blank: neverEmptied,
    absent: neverEmptied,
  };
};

/** user_group and its like, the preferred language, the level of catalogers. */
export const protectedField: ModeCauses = {
  sis: {
    value: {
      never: cause('nobody changed it by hand, so nothing protects it', askForValue),
      edited: cause(
        'staff changed it by hand and answered Yes, and the file does not have the value again that it had before',
        `It is safe for now; ask the registrar to send the right value, for ${lasts}.`,
      ),
      'sent-again': cause(
        'the file has the value again that it had before the change by hand, and with that the change is given up',
        `Ask the registrar to send the right value: ${lasts}.`,
      ),
      unprotected: cause(noProtects, editAgain),
    },
    blank: emptied('the file leaves it blank'),
    absent: emptied('the file does not have it'),
  },
  api: inApi(),
};

const restore = 'Nothing has to be done; to take the name of the student system again, press Restore in Alma.';
const typeName =
  'Type the name in Alma and answer Yes to “Open for Update”: it then stays until somebody presses Restore.';

const preferred = (lacks: string): EditCauses => ({
  never: cause(`${lacks}nobody changed it by hand, so nothing protects it`, typeName),
  edited: cause('a preferred name that staff typed stays until somebody presses Restore', restore),
  'sent-again': cause('a preferred name that staff typed stays until somebody presses Restore', restore),
  unprotected: cause(`${lacks}${noProtects}`, typeName),
});

const preferredInApi = (lacks: string): EditCauses => {
  const kept = cause('staff changed it by hand, and it is taken for protected here too', lookAfter);
  return {
    never: cause(`${lacks}nobody changed it by hand`, lookAfter),
    edited: kept,
    'sent-again': kept,
    unprotected: kept,
  };
};

/** Preferred names, which staff alone give up. */
export const preferredName: ModeCauses = {
  sis: {
    value: preferred(''),
    blank: preferred('the file leaves it blank, and '),
    absent: preferred('the file does not have it, and '),
  },
  api: {
    value: preferredInApi(''),
    blank: preferredInApi('the program leaves it blank, and '),
    absent: preferredInApi('the program does not send it, and '),
  },
};
