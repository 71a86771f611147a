import type { FileState } from './policy-cell.ts';
import type { PolicyClassId } from './sync-policy.ts';
import { askForValue, type Cause, cause, done, lookAfter, type ModeCauses } from './vanish-cause.ts';
import { preferredName, protectedField } from './vanish-protected-causes.ts';

const whatever = (one: Cause): Readonly<Record<FileState, Cause>> => ({ value: one, blank: one, absent: one });
const filledOrNot = (value: Cause, empty: Cause): Readonly<Record<FileState, Cause>> => ({
  value,
  blank: empty,
  absent: empty,
});

const askAlways = 'Ask the registrar to send it in every load: what the file lacks, Alma loses.';
const sendAll = 'Have the program read the user first, change what has to change, and send all of it back.';
const nothingToDo = 'Nothing has to be done: the file has no say in it.';

const plain: ModeCauses = {
  sis: {
    value: cause(
      'this field belongs to the student system, and what staff type into it lasts until the next load',
      askForValue,
    ),
    blank: cause('the file leaves it blank, and a load makes Alma say what the file says', askAlways),
    absent: cause('the file does not have it, and a load deletes what it does not find in the file', askAlways),
  },
  api: {
    value: cause(
      'an update replaces the whole user, whatever staff typed in between',
      'Have the program send the right value.',
    ),
    blank: cause('an update replaces the whole user, and this one leaves the field blank', sendAll),
    absent: cause('an update replaces the whole user, and this one lacks the field', sendAll),
  },
};

const status: ModeCauses = {
  sis: {
    ...plain.sis,
    blank: cause('the file leaves it blank, and no user can be without one', askAlways),
    absent: cause('the file does not have it, and no user can be without one', askAlways),
  },
  api: {
    ...plain.api,
    blank: cause('the program leaves it blank, and no user can be without one', sendAll),
    absent: cause('the program does not send it, and no user can be without one', sendAll),
  },
};

const primaryId: ModeCauses = {
  sis: filledOrNot(
    cause('users are matched by another identifier, and the file brings a primary identifier of its own', askForValue),
    cause('the file brings none, and a user who is there has one already', done),
  ),
  api: filledOrNot(
    cause(
      'an update replaces the whole user, and this one brings another identifier',
      'Have the program send the right one.',
    ),
    cause('no user can be without one', lookAfter),
  ),
};

const taken = (what: string): Cause =>
  cause(
    `${what}, and a field that no document speaks of is taken for a plain one`,
    'Look at the user in Alma after the sync: nobody has written down what it does here.',
  );

const esploro: ModeCauses = {
  sis: {
    value: taken('the file has it'),
    blank: taken('the file leaves it blank'),
    absent: taken('the file does not have it'),
  },
  api: {
    value: taken('the program sends it'),
    blank: taken('the program leaves it blank'),
    absent: taken('the program does not send it'),
  },
};

const fromProfile: ModeCauses = {
  sis: whatever(
    cause('a load takes it from its profile in Alma', 'If it is wrong, look at the profile of the load in Alma.'),
  ),
  api: whatever(cause('nothing says that an update replaces it', lookAfter)),
};

const accountType: ModeCauses = {
  sis: whatever(
    cause(
      'no load changes whether an account is internal or external',
      'To change it, toggle the account in Alma; somebody who signs in with an Alma password may be locked out by that.',
    ),
  ),
  api: filledOrNot(
    cause(
      'an update can make an internal account external, though not the other way round',
      'Have the program send the account type that is right.',
    ),
    cause('the program sends none, and no account can be without one', lookAfter),
  ),
};

const roles: ModeCauses = {
  sis: whatever(cause('roles are no part of a load', nothingToDo)),
  api: {
    value: cause('an update replaces what it brings', sendAll),
    blank: cause('the program sends an empty list, and an empty list deletes', sendAll),
    absent: cause('the program sends no roles', done),
  },
};

const password: ModeCauses = {
  sis: whatever(cause('passwords are for internal accounts, and no matter of a load', nothingToDo)),
  api: filledOrNot(cause('an update replaces the whole user', lookAfter), cause('the program sends none', lookAfter)),
};

const output: ModeCauses = {
  sis: whatever(cause('Alma alone writes here, and takes nothing of it from a file', nothingToDo)),
  api: whatever(cause('Alma alone writes here', nothingToDo)),
};

/** For each class of the policy and all that it tells apart. */
export const fieldCauses: Readonly<Record<PolicyClassId, ModeCauses>> = {
  plain,
  defaulted: status,
  'primary-id': primaryId,
  protected: protectedField,
  'protected-with-default': protectedField,
  'preferred-name': preferredName,
  cataloger: protectedField,
  esploro,
  'from-profile': fromProfile,
  'account-type': accountType,
  roles,
  password,
  output,
};

/** A protected field that `override` names. */
export const overrideCause: Cause = cause(
  'the program names it in “override”, which replaces what staff changed by hand too',
  'Have the program leave it out of “override”, or send the right value.',
);

/** Nothing of a user is updated whose account is internal. */
export const turnedAwayCause: Cause = cause(
  'the account is internal, which Alma reports as “User is not external”',
  'If the student system shall look after this user, toggle the account to external; somebody who signs in with an Alma password may be locked out by that.',
);
