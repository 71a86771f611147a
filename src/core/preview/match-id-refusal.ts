import { trimBlank } from '../blank.ts';

/** A setting with which there is no preview, and why. */
export interface OptionRefusal {
  readonly option: 'matchIdType';
  readonly means: string;
  readonly now: string;
}

/** Ask before a preview is made. Null: users can be matched by identifiers of that type. */
export function matchIdRefusal(matchIdType: string): OptionRefusal | null {
  return /^ssn$/i.test(trimBlank(matchIdType)) ? ssnRefusal : null;
}

const ssnRefusal: OptionRefusal = {
  option: 'matchIdType',
  means: 'Termload never keeps social security numbers, so it cannot match users by them.',
  now: 'Choose the primary identifier, or another identifier that every user has here and in Alma.',
};
