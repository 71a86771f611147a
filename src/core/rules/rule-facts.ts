import type { Certainty, Severity } from '../severity.ts';

/** What page, help and files say of a rule. The check itself stands elsewhere, so that words load only where they are shown. */
export interface RuleFact {
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** The heading of its group: what was found, a few words. */
  readonly title: string;
  /** One sentence for someone who has never seen XML: what it means. */
  readonly means: string;
  /** One sentence: what to do now. */
  readonly now: string;
  /** The section of DOMAIN.md that it rests on. */
  readonly source: string;
}

/** Every rule, in the order in which groups are shown. Meanings: RULES.md. */
export const ruleFacts = {
  'empty-file': {
    severity: 'fatal',
    certainty: 'inferred',
    title: 'The file is empty',
    means: 'There is nothing in this file, or nothing but white space.',
    now: 'Export it again from the student system, and look whether the download finished.',
    source: 'D 2',
  },
  'not-a-user-export': {
    severity: 'fatal',
    certainty: 'documented',
    title: 'This is not an export of users',
    means: 'Alma loads users from an XML file with a list of <user> elements, and this file is something else.',
    now: 'Choose the file that the student system wrote for Alma.',
    source: 'D 4.2',
  },
  'undecodable-bytes': {
    severity: 'fatal',
    certainty: 'documented',
    title: 'Letters that cannot be read',
    means: 'Here a letter is stored in a way that nobody can read back, often after a bad copy.',
    now: 'Open the file at the line given, see which letter belongs there, and have it mended in the student system.',
    source: 'D 4.2',
  },
  'bytes-before-declaration': {
    severity: 'fatal',
    certainty: 'documented',
    title: 'Something stands before the start of the XML',
    means: 'Alma wants the XML to begin with the very first character, and this file begins with something else.',
    now: 'Ask for a new export without it, or open the file in Notepad and delete everything before the first “<”.',
    source: 'D 4.2',
  },
  'control-character': {
    severity: 'fatal',
    certainty: 'documented',
    title: 'Invisible characters that Alma cannot take',
    means: 'A control character, often pasted from another program, makes Alma give up on the whole file.',
    now: 'Find the record at the line given, delete the character in the student system, and export again.',
    source: 'D 2, D 4.2',
  },
  'bare-ampersand': {
    severity: 'fatal',
    certainty: 'documented',
    title: 'A plain “&” in the text',
    means:
      'In this kind of file “&” has a special meaning, so one standing alone makes Alma give up on the whole file.',
    now: 'Replace the sign in the student system by “and”, or ask whoever makes the export to write “&amp;” for it.',
    source: 'D 4.2',
  },
  'not-well-formed': {
    severity: 'fatal',
    certainty: 'documented',
    title: 'The file is damaged',
    means:
      'From here on a computer cannot tell where one field ends and the next begins, so Alma cannot read the file.',
    now: 'Show the line and column to whoever makes the export; the cause is there or just before it.',
    source: 'D 4.2',
  },
  truncated: {
    severity: 'fatal',
    certainty: 'documented',
    title: 'The file is cut off',
    means: 'The file ends in the middle, so the last user and all that should follow are missing.',
    now: 'Download or export it again, and compare its size with last term’s.',
    source: 'D 4.2',
  },
  doctype: {
    severity: 'fatal',
    certainty: 'inferred',
    title: 'A line “<!DOCTYPE …>” that does not belong',
    means: 'Such a line can fetch other files, so Termload does not follow it, and Alma’s format has none.',
    now: 'Ask whoever makes the export to leave the line out.',
    source: 'D 1.1',
  },
  'v1-format': {
    severity: 'fatal',
    certainty: 'documented',
    title: 'The old format of Alma’s user XML',
    means: 'This file is in version 1 of the format (“userRecord”), which Alma no longer offers for new profiles.',
    now: 'Switch the export to version 2, whose users are “<user>” elements.',
    source: 'D 1.1, D 1.5',
  },
  'no-users': {
    severity: 'fatal',
    certainty: 'inferred',
    title: 'There are no users in the file',
    means: 'The file is right in form, but nobody is in it.',
    now: 'Look at the term code and the dates that were typed into the export, and run it again.',
    source: 'D 1.1',
  },
  'identifier-taken-in-file': {
    severity: 'reject',
    certainty: 'documented',
    title: 'Two users with the same identifier',
    means: 'No two users may share an identifier: Alma loads the first one in the file and turns the later one away.',
    now: 'If the first one is right, do nothing; otherwise ask for the right one to come first, or for the other to be left out.',
    source: 'D 6, D 4.1',
  },
  'identifier-repeated-on-user': {
    severity: 'reject',
    certainty: 'documented',
    title: 'One identifier twice on the same user',
    means: 'This user has the same number twice, for instance as primary identifier and as barcode.',
    now: 'Have one of the two left out of the export.',
    source: 'D 6, D 4.1',
  },
  'identifier-blank': {
    severity: 'reject',
    certainty: 'documented',
    title: 'An identifier is there but blank',
    means: 'The user has an identifier without a value, and Alma answers “Mandatory field is missing”.',
    now: 'Ask whoever makes the export to leave the whole identifier out when there is no value.',
    source: 'D 4.1',
  },
  'identifier-type-blank': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'An identifier without a type',
    means: 'The identifier does not say whether it is a barcode, a student number or another kind.',
    now: 'Ask whoever makes the export to fill in the type code of the identifier.',
    source: 'D 1.3',
  },
  'statistic-category-blank': {
    severity: 'reject',
    certainty: 'documented',
    title: 'A statistical category is blank',
    means: 'The user has a statistic whose category is blank, and Alma answers “missing a mandatory field”.',
    now: 'Ask whoever makes the export to leave the whole statistic out when there is no category.',
    source: 'D 4.1',
  },
  'email-address-blank': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'An e-mail without an address',
    means: 'The user has an e-mail entry with nothing in it.',
    now: 'Ask whoever makes the export to leave the whole e-mail out when there is no address.',
    source: 'D 1.3, D 4.1',
  },
  'email-type-blank': {
    severity: 'reject',
    certainty: 'documented',
    title: 'An e-mail without a type',
    means:
      'The e-mail does not say whether it is for school, work or home, and Alma answers “Mandatory field is missing: email type”.',
    now: 'Ask whoever makes the export to fill in a type such as “school”.',
    source: 'D 4.1',
  },
  'phone-number-blank': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'A phone without a number',
    means: 'The user has a phone entry with nothing in it.',
    now: 'Ask whoever makes the export to leave the whole phone out when there is no number.',
    source: 'D 1.3, D 4.1',
  },
  'phone-type-blank': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'A phone without a type',
    means: 'The phone does not say whether it is a home, mobile or office number.',
    now: 'Ask whoever makes the export to fill in a type such as “mobile”.',
    source: 'D 1.3',
  },
  'address-type-blank': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'An address without a type',
    means: 'The address does not say whether it is for home, school or work.',
    now: 'Ask whoever makes the export to fill in a type such as “home”.',
    source: 'D 1.3',
  },
  'address-line1-blank': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'An address without a first line',
    means: 'The first line of the address is blank, and Alma asks for one.',
    now: 'Ask whoever makes the export to fill in the street, or leave the whole address out.',
    source: 'D 1.3',
  },
  'note-type-blank': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'A note without a type',
    means: 'The user has a note that does not say what kind it is.',
    now: 'Ask whoever makes the export to fill in a type such as “LIBRARY”.',
    source: 'D 1.3',
  },
  'note-text-blank': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'A note without text',
    means: 'The user has a note with nothing in it.',
    now: 'Ask whoever makes the export to leave the whole note out when there is no text.',
    source: 'D 1.3',
  },
  'block-description-blank': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'A block without a description',
    means: 'The user has a block that does not say what it is for.',
    now: 'Ask whoever makes the export to fill in the code of the block, or leave the whole block out.',
    source: 'D 1.3',
  },
  'match-id-missing': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'No primary identifier',
    means: 'Alma finds the person by the primary identifier, and this user has none.',
    now: 'Have the identifier filled in in the student system.',
    source: 'D 2',
  },
  'date-malformed': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'A date that Alma cannot read',
    means: 'Dates must be written year-month-day, such as 2032-05-31, and must exist in the calendar.',
    now: 'Ask whoever makes the export to write dates as year-month-day, such as 2032-05-31.',
    source: 'D 1.3, D 1.4',
  },
  'value-too-long': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'A value longer than Alma allows',
    means: 'This value is longer than the field in Alma.',
    now: 'Have the value shortened in the student system.',
    source: 'D 1.2, D 1.3',
  },
  'purge-before-expiry': {
    severity: 'harm',
    certainty: 'documented',
    title: 'Purge date before expiry date',
    means: 'These users load, and the purge job may delete them while they still study or work here.',
    now: 'Look whether the two dates were swapped when the export was run.',
    source: 'D 2',
  },
  'expiry-missing': {
    severity: 'harm',
    certainty: 'documented',
    title: 'No expiry date',
    means: 'Without an expiry date the load empties the one that the user has in Alma.',
    now: 'Ask whoever makes the export to fill in an expiry date.',
    source: 'D 3.1-1',
  },
  'purge-missing': {
    severity: 'harm',
    certainty: 'documented',
    title: 'No purge date',
    means: 'Without a purge date the user is never deleted from Alma, however long they have been gone.',
    now: 'Ask whoever makes the export to fill in a purge date, usually a year after the expiry date.',
    source: 'D 2',
  },
  'email-missing': {
    severity: 'harm',
    certainty: 'documented',
    title: 'No e-mail address',
    means:
      'The file has no e-mail address for this user: the address from the last load is deleted in Alma, and no notices arrive.',
    now: 'Have the address filled in in the student system, or accept that these users get no notices.',
    source: 'D 3.1-7',
  },
  'root-not-users': {
    severity: 'note',
    certainty: 'documented',
    title: 'The list has another name than “users”',
    means: 'The outermost element of the file is not called “users”, so it is renamed in the zip.',
    now: 'Nothing to do: it has the usual name in the zip.',
    source: 'D 1.1',
  },
  'namespace-present': {
    severity: 'note',
    certainty: 'documented',
    title: 'The file uses XML namespaces',
    means: 'Some names in the file carry an extra prefix that Alma does not use; the zip has them without it.',
    now: 'Nothing to do: the zip is without them.',
    source: 'D 1.1',
  },
} as const satisfies Record<string, RuleFact>;

export type RuleId = keyof typeof ruleFacts;
