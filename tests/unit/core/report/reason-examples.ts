import type { ReasonDetails } from '../../../../src/core/report/classify-message.ts';
import type { ReasonId } from '../../../../src/core/report/reason-facts.ts';

/** A message as it stands in a report. A `¦` (not part of it) is put behind what tells it apart: it may be cut off there. */
export type Matching = readonly [message: string, details: ReasonDetails];

/** At least one of each kind, or it does not compile. */
export interface ReasonExample {
  readonly matches: readonly [Matching, ...Matching[]];
  /** Messages that look alike and have another reason. */
  readonly others: readonly [string, ...string[]];
}

const inFeed = { inThisFeed: true };
const notInFeed = { inThisFeed: false };

/** Examples for every reason (D 4.1 to 4.3, verbatim where they have a text); a missing one does not compile. */
export const reasonExamples: Readonly<Record<ReasonId, ReasonExample>> = {
  'identifier-taken-in-feed': {
    matches: [
      [
        'Identifier of type XXX and value XXX is already taken AcrossInstitution in this¦ feed',
        { idType: 'XXX', idValue: 'XXX', ...inFeed },
      ],
      [
        'identifier of type INST_ID and value 0001003 is already take across institution, in this¦ feed.',
        { idType: 'INST_ID', idValue: '0001003', ...inFeed },
      ],
      [
        'User Rejected: "Identifier of type 01 and value 7 is already taken in this feed" (p7)',
        { idType: '01', idValue: '7', ...inFeed },
      ],
      [
        'Identifier of type BARCODE and value 2 9001 is already takenAcrossInstitution.In this file',
        { idType: 'BARCODE', idValue: '2 9001', ...inFeed },
      ],
      ['The identifier was already used in the same feed', inFeed],
      [
        'Identifier of type A and value 1 is alreadytakenAcrossInstitutioninthisfeed',
        { idType: 'A', idValue: '1', ...inFeed },
      ],
    ],
    others: [
      'Identifier of type XXX and value XXX is already taken AcrossInstitution',
      'Identifier of type XXX and value XXX is already taken AcrossInstitution in this format',
      'User is not external in this feed',
    ],
  },
  'identifier-taken': {
    matches: [
      [
        'Identifier of type INST_ID and value XXXXXXXX is¦ already take across institution',
        { idType: 'INST_ID', idValue: 'XXXXXXXX', ...notInFeed },
      ],
      [
        'Identifier of type OTHER_ID_2 and value 0012 is¦ already taken AcrossInstitution.',
        { idType: 'OTHER_ID_2', idValue: '0012', ...notInFeed },
      ],
      ['Identifier of type XX and value ... is already taken AcrossInstitut...', { idType: 'XX', ...notInFeed }],
      [
        'Identifier of type 01 and value 7 is already taken accross institution',
        { idType: '01', idValue: '7', ...notInFeed },
      ],
      ['IDENTIFIER OF TYPE "01" AND VALUE ‘A.7’ IS ALREADY…', { idType: '01', idValue: 'A.7', ...notInFeed }],
      [
        'Identifier of type Barcode and value jo@a.edu is alr...',
        { idType: 'Barcode', idValue: 'jo@a.edu', ...notInFeed },
      ],
      ['Identifier of type BARCODE and value 29001000...', { idType: 'BARCODE', ...notInFeed }],
      ['Identifier of type BARCODE and value', { idType: 'BARCODE', ...notInFeed }],
      ['Identifer of type: UNIV_ID and value: 09 is already taken', { idType: 'UNIV_ID', idValue: '09', ...notInFeed }],
      ['401851: User with identifier of type BARCODE already exists', { idType: 'BARCODE', ...notInFeed }],
      [
        'User with identifier jdoe of type PRIMARY already exists.',
        { idType: 'PRIMARY', idValue: 'jdoe', ...notInFeed },
      ],
      ['Identifier already exists', notInFeed],
      ['Error code 401851', notInFeed],
    ],
    others: [
      'Identifier of type BARCODE and value 123 is not valid',
      'Mandatory field is missing: User identifier value',
      'The job is already running',
      'Given identifier type (XX) is invalid.',
      'The job could not find profile 401851 for p1',
    ],
  },
  'user-not-external': {
    matches: [
      ['User is not ext¦ernal', {}],
      ['USER IS NOT EXT¦ERNAL ', {}],
      ['User Rejected: user jdoe is not an ext¦ernal user.', {}],
      ['Userisnotexternal', {}],
      ["'User isn’t external'", {}],
    ],
    others: [
      '401853 External Id must be empty for internal user',
      'The external id in DB does not fit the given value in xml - external id cannot be updated.',
      'User is not eligible',
      'The loan of the user is not extended',
    ],
  },
  'mandatory-missing': {
    matches: [
      ['Mandatory field¦ is missing', {}],
      ['Mandatory field is missing: email type', { field: 'email type' }],
      ['Mandatory field is missing : User identifier value.', { field: 'User identifier value' }],
      ['User Rejected: missing a mandat¦ory field: statistical category', { field: 'statistical category' }],
      ['User Rejected: missing a mandatory field', {}],
      ['Mandatory field is missing: email ty...', { field: 'email ty' }],
      ['Mandatory field is missing email type', { field: 'email type' }],
      ['Mandatory field is missing – “last name”', { field: 'last name' }],
      ['Mandatory field is missing: user group', { field: 'user group' }],
      ['Mandatory field is missing: birth date. It is in an invalid format', { field: 'birth date' }],
      ['Mandatory field is missing for user p1008', {}],
      ['Mandatory field is missing. The user was not loaded', {}],
      ['Mandatory field is missing, user p1 rejected', {}],
      ['Mandatory field is missing (row 12)', {}],
      ['Mandatory field is missing - p1008 was not loaded', {}],
      ['Mandatory field is missing (line1)', { field: 'line1' }],
      ['mandatory fields are missing: line1, city', { field: 'line1, city' }],
      ['Mandatory field email type is missing', { field: 'email type' }],
      ['Mandatory feild is mis', {}],
      ['401664 Mandatory field is missing: X', { field: 'X' }],
      ['<errorCode>401664</errorCode>', {}],
      ['401664 – Pflichtfeld fehlt', {}],
    ],
    others: [
      'Field is mandatory for nobody',
      'The table Mandatory Fields was read',
      '401664',
      'p401664 not found',
      'The user is missing a required role',
    ],
  },
  'group-not-legal': {
    matches: [
      ['Given user gr¦oup is not legal.', {}],
      ['Given user group (XYZ) is not supported for given user record type (Public).', {}],
      ['User group¦ MASSCOMM does not exist', {}],
      ['401852: Die Gruppe ist nicht zulässig', {}],
    ],
    others: ['Given address type (Group) is invalid.', 'User was regrouped', 'Mandatory field is missing: user group'],
  },
  'type-not-legal': {
    matches: [
      ['Given address type¦ (Dorm) is invalid.', {}],
      ['Given email type¦ (billing) is not supported for given user record type (Public).', {}],
      ['GIVEN USER IDENTIFIER TYPE¦ (03) IS INVALID', {}],
      ['The phone type "fax" is not supported', {}],
      ['Error 401863', {}],
      ['{"errorCode":"401864"}', {}],
    ],
    others: [
      'Given account type is illegal',
      'Given user record type (X) is invalid',
      'Mandatory field is missing: email type',
      'Given user group is not legal.',
    ],
  },
  'date-not-legal': {
    matches: [
      ['Employee separation date incorrect¦ly formatted', {}],
      ['Invalid expiry date¦: 01/16/2030', {}],
      ["cvc-datatype-valid.1.2.1: '01/16/2030' is not a valid value for 'date'¦.", {}],
      ['Unparseable date¦: "20300116"', {}],
      ['expiry_date 2030-1-6 is not valid¦', {}],
    ],
    others: [
      'The update is invalid',
      'Invalid candidate',
      'The user is not in the up-to-date list',
      'The job was run at another date',
    ],
  },
  'value-too-long': {
    matches: [
      ['Value is too long¦ for field last name', {}],
      ['Field campus_code exceeds the maximum length¦ of 50', {}],
      ['ORA-12899: value too large for¦ column "FIRST_NAME" (actual: 300, maximum: 255)', {}],
      ["Value with length = '300' is not facet-valid with respect to maxLength¦ '255'", {}],
    ],
    others: ['The request took too long', 'Daily threshold exceeded', 'The job took longer than an hour'],
  },
  'file-not-read': {
    matches: [
      ['Could not parse f¦ile', {}],
      ['Invalid byte 1¦ of 1-byte UTF-8 sequence', {}],
      ['Content is not all¦owed in prolog', {}],
      ['org.xml.sax.SAXParseException; lineNumber: 1; columnNumber: 1; Content is not all¦owed in prolog.', {}],
      [`The reference to ent¦ity "M" must end with the ';' delimiter.`, {}],
      [`The reference to ent¦ity "dawn" must end with the ';' delimiter.`, {}],
      ["The entity name must¦ immediately follow the '&' in the entity reference", {}],
      ['An invalid XML char¦acter (Unicode: 0x1a) was found in the element content of the document.', {}],
      ['XML document structures must¦ start and end within the same entity.', {}],
      ['The file holds non-ASCII char¦acters', {}],
      ['401676 No valid XML was¦ given.', {}],
    ],
    others: [
      'Could not parse date',
      'Invalid character in the phone number',
      'The file was read',
      'Invalid byte count',
      'This content is not for students',
    ],
  },
  other: {
    matches: [
      ['The job could not find profile 4711 for p1015', {}],
      ['The external id in DB does not fit the given value in xml - external id cannot be updated.', {}],
      ['General Error - Failed to create new user', {}],
      ['', {}],
      ['12345', {}],
      ['Müller, Jörg', {}],
    ],
    others: ['User is not external', 'Mandatory field is missing'],
  },
};

/** Every example as it stands in a report, with where it may be cut off; null where it may not. */
export function allMatches(): { reason: string; message: string; details: ReasonDetails; cutFrom: number | null }[] {
  return Object.entries(reasonExamples).flatMap(([reason, { matches }]) =>
    matches.map(([marked, details]) => {
      const cutFrom = marked.indexOf('¦');
      return { reason, message: marked.replace('¦', ''), details, cutFrom: cutFrom < 0 ? null : cutFrom };
    }),
  );
}
