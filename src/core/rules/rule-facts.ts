import type { Certainty, Severity } from '../severity.ts';
import type { PresetId } from './preset.ts';

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
  /** Its severity under I-Share, where that is another (D 1.6). */
  readonly underIShare?: Severity;
  /** Shown apart as expected, outside counts and verdict. */
  readonly apart?: true;
}

/** Every rule, in the order in which groups are shown. Meanings: RULES.md. */
export const ruleFacts = {
  'empty-file': {
    severity: 'fatal',
    certainty: 'inferred',
    title: 'The file is empty',
    means: 'There is nothing in this file, or only spaces and blank lines, so Alma has nobody to load.',
    now: 'Run the export again in the student system, and wait until the download has finished.',
    source: 'D 2',
  },
  'not-a-user-export': {
    severity: 'fatal',
    certainty: 'documented',
    title: 'This is not an export of users',
    means:
      'Alma loads people from a list in a set form, called XML, and this file is neither such a list nor one that Termload can turn into it.',
    now: 'Choose the file that the student system wrote for Alma, or, if this is a patron file, say in the profile under “Patron files” what stands where in it.',
    source: 'D 4.2',
  },
  'undecodable-bytes': {
    severity: 'fatal',
    certainty: 'documented',
    title: 'Letters that cannot be read',
    means:
      'Here a letter is stored in a way that Alma cannot read, and one such letter makes it give up on the whole file.',
    now: 'See which letter belongs there, and type it under “Mend it here” or have it typed anew in the student system.',
    source: 'D 4.2',
  },
  'bytes-before-declaration': {
    severity: 'fatal',
    certainty: 'documented',
    title: 'Something stands before the start of the list',
    means: 'The file begins with something that does not belong to the list, and Alma then gives up on the whole file.',
    now: 'Ask whoever makes the export to leave it out, or open the file in Notepad and delete everything before “<?xml” or, where that is missing, before “<users>”.',
    source: 'D 4.2',
  },
  'control-character': {
    severity: 'fatal',
    certainty: 'documented',
    title: 'Invisible characters that Alma cannot take',
    means:
      'An invisible sign that no such file may hold, often pasted from another program, makes Alma give up on the whole file.',
    now: 'Find the record at the line given and have the value typed anew in the student system, or have Termload leave such signs out.',
    source: 'D 2, D 4.2',
  },
  'bare-ampersand': {
    severity: 'fatal',
    certainty: 'documented',
    title: 'A plain “&” in the text',
    means:
      'In this kind of file “&” has a special meaning, and one that stands alone makes Alma give up on the whole file.',
    now: 'Ask whoever makes the export to write “&amp;” for it, or have Termload write it so.',
    source: 'D 4.2',
  },
  'not-well-formed': {
    severity: 'fatal',
    certainty: 'documented',
    title: 'The file is damaged',
    means: 'From here on Alma cannot tell where one field ends and the next begins, so it gives up on the whole file.',
    now: 'Show the line and column to whoever makes the export, for the cause is there or just before, or have Termload leave the user out.',
    source: 'D 4.2',
  },
  truncated: {
    severity: 'fatal',
    certainty: 'documented',
    title: 'The file is cut off',
    means: 'The file stops before the list has ended, so Alma gives up on it, and the last users may be missing.',
    now: 'Download or export it again, and compare its size with last term’s.',
    source: 'D 4.2',
  },
  doctype: {
    severity: 'fatal',
    certainty: 'inferred',
    title: 'A line “<!DOCTYPE …>” that does not belong',
    means:
      'A line that begins with “<!DOCTYPE” can fetch other files, so Termload does not follow it, and Alma’s format has none.',
    now: 'Ask whoever makes the export to leave that line out.',
    source: 'D 1.1',
  },
  'v1-format': {
    severity: 'fatal',
    certainty: 'documented',
    title: 'The old format of Alma’s user file',
    means:
      'This file is in version 1 of Alma’s format for users, which Ex Libris no longer offers to those who set up a load.',
    now: 'Ask whoever makes the export to switch it to version 2 of Alma’s format for users.',
    source: 'D 1.1, D 1.5',
  },
  'no-users': {
    severity: 'fatal',
    certainty: 'inferred',
    title: 'There are no users in the file',
    means: 'The file has the right form, but it lists nobody.',
    now: 'Look at the term code and the dates that were typed into the export, and run it again.',
    source: 'D 1.1',
  },
  'zip-unreadable': {
    severity: 'fatal',
    certainty: 'inferred',
    title: 'The zip cannot be opened',
    means:
      'This zip or gzip file is damaged, cut off, protected by a password, or packed in a way that nobody can trust.',
    now: 'Download it again; if that does not help, unpack it on your computer and choose the XML file in it.',
    source: 'D 2',
  },
  'zip-without-xml': {
    severity: 'fatal',
    certainty: 'inferred',
    title: 'There is no export in the zip',
    means: 'The zip opens, and none of the files in it is an export of users.',
    now: 'Choose the file that the student system wrote for Alma.',
    source: 'D 2',
  },
  'identifier-taken-in-file': {
    severity: 'reject',
    certainty: 'documented',
    title: 'Two users with the same identifier',
    means: 'No two users may share an identifier: Alma loads the first one in the file and turns the later one away.',
    now: 'See which of the two should load and have Termload keep that one, or ask whoever makes the export to leave the other out.',
    source: 'D 6, D 4.1',
  },
  'identifier-repeated-on-user': {
    severity: 'reject',
    certainty: 'documented',
    title: 'One identifier twice on the same user',
    means:
      'This user has one number twice, for instance as primary identifier and as barcode, and Alma allows it only once.',
    now: 'Ask whoever makes the export to leave one of the two out.',
    source: 'D 6, D 4.1',
  },
  'identifier-blank': {
    severity: 'reject',
    certainty: 'documented',
    title: 'A blank identifier',
    means: 'The user has an identifier with nothing in it, and Alma answers “Mandatory field is missing”.',
    now: 'Ask whoever makes the export to leave the whole identifier out when there is nothing to put in, or have Termload do so.',
    source: 'D 4.1',
  },
  'identifier-type-blank': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'An identifier without a type',
    means: 'One of the user’s identifiers does not say whether it is a barcode, a student number or something else.',
    now: 'Ask whoever makes the export to fill in the type code of every identifier.',
    source: 'D 1.3',
  },
  'statistic-category-blank': {
    severity: 'reject',
    certainty: 'documented',
    title: 'A blank statistical category',
    means: 'The user has a statistic without its category, and Alma answers “missing a mandatory field”.',
    now: 'Ask whoever makes the export to leave the whole statistic out when there is no category, or have Termload do so.',
    source: 'D 4.1',
  },
  'email-address-blank': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'An e-mail without an address',
    means: 'The user has an e-mail entry with no address in it.',
    now: 'Ask whoever makes the export to leave the whole e-mail out when there is no address, or have Termload do so.',
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
    means: 'The user has a phone entry with no number in it.',
    now: 'Ask whoever makes the export to leave the whole phone out when there is no number, or have Termload do so.',
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
    means: 'The first line of the address, where Alma asks for the street, is blank.',
    now: 'Ask whoever makes the export to fill in the street, or to leave the whole address out.',
    source: 'D 1.3',
  },
  'note-type-blank': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'A note without a type',
    means: 'The user has a note that does not say what kind of note it is.',
    now: 'Ask whoever makes the export to fill in a type such as “LIBRARY”.',
    source: 'D 1.3',
  },
  'note-text-blank': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'A note without text',
    means: 'The user has a note with nothing in it.',
    now: 'Ask whoever makes the export to leave the whole note out when there is no text, or have Termload do so.',
    source: 'D 1.3',
  },
  'block-description-blank': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'A block without a description',
    means: 'The user has a block that does not say what it is for.',
    now: 'Ask whoever makes the export to fill in the code that says what the block is for, or to leave the whole block out.',
    source: 'D 1.3',
  },
  'match-id-missing': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'The identifier that Alma finds people by is missing',
    means: 'Alma finds people by one kind of identifier, mostly the primary one, and this user has none of it.',
    now: 'Ask the office that keeps the person’s record to fill the identifier in.',
    source: 'D 2',
  },
  'date-malformed': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'A date that Alma cannot read',
    means:
      'Alma wants dates as year-month-day, such as 2032-05-31, and this one is written otherwise or is not in the calendar.',
    now: 'Ask whoever makes the export to write every date as year-month-day, such as 2032-05-31.',
    source: 'D 1.3, D 1.4',
  },
  'value-too-long': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'A value longer than Alma allows',
    means: 'The value is longer than the field in Alma that is to hold it.',
    now: 'Ask the office that keeps the person’s record to shorten the value.',
    source: 'D 1.2, D 1.3',
  },
  'user-group-unknown': {
    severity: 'reject',
    certainty: 'documented',
    title: 'A user group that the library’s profile does not list',
    means: 'Alma takes only user groups that are set up in it, and the library’s profile does not list this one.',
    now: 'If the group is new, add it in Alma and to the profile; otherwise ask whoever makes the export to send the right code.',
    source: 'D 4.1',
  },
  'type-code-unknown': {
    severity: 'reject',
    certainty: 'inferred',
    title: 'A type code that the library’s profile does not list',
    means: 'An identifier, address, e-mail or phone has a type that the library’s profile does not list.',
    now: 'If the code is right, add it to the profile; otherwise ask whoever makes the export to send one that Alma knows.',
    source: 'D 4.1',
  },
  'known-internal': {
    severity: 'reject',
    certainty: 'documented',
    title: 'Accounts that the library keeps by hand',
    means: 'These people have an internal account in Alma on purpose, so Alma turns them away every term.',
    now: 'Do nothing, as long as these accounts are meant to stay internal.',
    source: 'D 4.1',
    apart: true,
  },
  'line-left-out': {
    severity: 'harm',
    certainty: 'inferred',
    title: 'Lines that became no user',
    means: 'These lines of the file do not hold a person as the others do, so whoever stands there is not loaded.',
    now: 'Open the file at the line given: a heading or a sum may stay out, a person that is cut off may not.',
    source: 'D 7.2',
  },
  'zeros-missing': {
    severity: 'harm',
    certainty: 'inferred',
    title: 'Numbers that may have lost their zeros',
    means:
      'A spreadsheet takes zeros away from the start of a number, and Alma then does not find the person and makes a second account.',
    now: 'Open “How the table is read”, where the zeros can be put back, or have the column stored as text.',
    source: 'D 6',
  },
  'value-not-taken': {
    severity: 'harm',
    certainty: 'inferred',
    title: 'Cells that could not be taken over as they are',
    means:
      'What stands in these cells could not be read as what its column holds, so the user loads without it or with less.',
    now: 'Look at the cell and correct it, or say under “How the table is read” what its column holds.',
    source: 'D 1.2',
  },
  'purge-before-expiry': {
    severity: 'harm',
    certainty: 'documented',
    title: 'Purge date before expiry date',
    means: 'These users load, but Alma’s purge job may delete them while they still study or work here.',
    now: 'See whether the two dates were swapped when the export was run, and run it again with the right ones.',
    source: 'D 2',
  },
  'expiry-missing': {
    severity: 'harm',
    certainty: 'documented',
    title: 'No expiry date',
    means: 'The file has no expiry date for this user, so the load empties the one in Alma.',
    now: 'Ask whoever makes the export to fill in an expiry date, or have Termload set the one you choose.',
    source: 'D 3.1-1',
  },
  'purge-missing': {
    severity: 'harm',
    certainty: 'documented',
    title: 'No purge date',
    means: 'Without a purge date Alma never deletes the user, however long they have been gone.',
    now: 'Ask whoever makes the export to fill in a purge date, for instance a year after the expiry date, or have Termload set it.',
    source: 'D 2',
  },
  'email-missing': {
    severity: 'harm',
    certainty: 'documented',
    title: 'No e-mail address',
    means:
      'The file has no e-mail address for this user: Alma deletes the one from earlier loads, and notices no longer arrive.',
    now: 'Ask the office that keeps the person’s record to fill in an address, or accept that this user gets no notices.',
    source: 'D 3.1-7',
  },
  'expiry-past': {
    severity: 'harm',
    certainty: 'inferred',
    title: 'The expiry date has passed already',
    means: 'These users load and are expired at once, so they cannot borrow.',
    now: 'See whether the wrong year was typed, or expiry and purge date were swapped, and run the export again.',
    source: 'D 2',
  },
  'dates-off-policy': {
    severity: 'harm',
    certainty: 'inferred',
    title: 'Dates that are not those of the library’s own rule',
    means: 'The dates are further away from what the library has agreed on than its profile allows.',
    now: 'Compare the dates typed into the export with the library’s own rule, and run it again if they are wrong.',
    source: 'D 2',
  },
  'mixed-encoding': {
    severity: 'harm',
    certainty: 'inferred',
    title: 'Letters stored in two ways in one file',
    means:
      'Some names are stored as UTF-8 and others as ANSI, two ways of storing letters, so one kind comes out garbled.',
    now: 'Look through the names that are listed as garbled, have Termload put their letters back, and tell whoever makes the export.',
    source: 'D 2',
  },
  mojibake: {
    severity: 'harm',
    certainty: 'inferred',
    title: 'Garbled letters, such as “Ã©” for “é”',
    means: 'Somewhere on the way letters were read wrongly, so that odd signs stand where one letter should be.',
    now: 'Ask whoever makes the export to mend it there, or have Termload put the letters back: what is corrected in Alma, the next load overwrites.',
    source: 'D 2',
  },
  'replacement-character': {
    severity: 'harm',
    certainty: 'inferred',
    title: 'Letters that were lost before the file was made',
    means: 'A “�” stands where some program could not read a letter, and the file no longer tells which letter it was.',
    now: 'Ask the office that keeps the person’s record to type the value anew.',
    source: 'D 2',
  },
  'placeholder-value': {
    severity: 'harm',
    certainty: 'inferred',
    title: 'A word such as “None” or “#N/A” in place of a value',
    means: 'A program wrote its word for “nothing” into the field, and Alma will take it for a real value.',
    now: 'Ask whoever makes the export to leave the field out when there is nothing to put in.',
    source: 'D 4.1',
  },
  'mandatory-missing': {
    severity: 'harm',
    certainty: 'inferred',
    title: 'Something that is asked for is missing',
    means:
      'Your library’s profile asks for this field, or CARLI asks I-Share libraries for it, because copies of the record elsewhere depend on it.',
    now: 'Ask whoever makes the export to fill the field in.',
    source: 'D 1.6',
  },
  'email-malformed': {
    severity: 'harm',
    certainty: 'inferred',
    title: 'An e-mail address that cannot be right',
    means: 'The address has no “@”, more than one, no dot after it, or a space in it, so notices do not arrive.',
    now: 'Ask the office that keeps the person’s record to correct the address.',
    source: 'D 1.3',
  },
  'email-many-preferred': {
    severity: 'harm',
    certainty: 'documented',
    title: 'More than one preferred e-mail',
    means: 'Only one e-mail of a user may be the preferred one, and it is not known which of them Alma will write to.',
    now: 'Ask whoever makes the export to mark only one e-mail of each user as preferred.',
    source: 'D 1.3',
  },
  'address-many-preferred': {
    severity: 'harm',
    certainty: 'documented',
    title: 'More than one preferred address',
    means: 'Only one address of a user may be the preferred one, and it is not known which of them Alma will take.',
    now: 'Ask whoever makes the export to mark only one address of each user as preferred.',
    source: 'D 1.3',
  },
  'name-missing': {
    severity: 'harm',
    certainty: 'inferred',
    title: 'No last name',
    means: 'The user loads without a last name and is hard to find in Alma.',
    now: 'Ask the office that keeps the person’s record to fill in the name.',
    source: 'D 1.6',
  },
  'invisible-character': {
    severity: 'harm',
    certainty: 'inferred',
    title: 'Invisible signs in a value',
    means:
      'A sign that cannot be seen makes a value differ from one that looks the same, so a search or a scan may not find the person.',
    now: 'Ask the office that keeps the person’s record to type the value anew instead of pasting it, or have Termload leave out such signs around it.',
    source: 'D 6',
  },
  'padded-value': {
    severity: 'harm',
    certainty: 'inferred',
    title: 'Spaces around a value',
    means: 'Spaces before or after a value make it differ from one that looks the same, so a search may not find it.',
    now: 'Ask whoever makes the export to leave these spaces out, or have Termload do so.',
    source: 'D 6',
  },
  'identifier-length-unusual': {
    severity: 'harm',
    certainty: 'inferred',
    title: 'Identifiers that may have lost their leading zeros',
    means:
      'Nearly all identifiers of this type are equally long, and this one is shorter: a spreadsheet may have dropped zeros at the front.',
    now: 'Compare it with the student system, and if zeros are missing, make the file anew without opening it in Excel.',
    source: 'D 5',
  },
  'same-person-twice': {
    severity: 'harm',
    certainty: 'inferred',
    title: 'Two users who may be one person',
    means:
      'Two users have different identifiers but the same name and birth date, or an e-mail address that only they share.',
    now: 'Look whether they are one person, and if so, ask whoever makes the export to leave one of the two out.',
    source: 'D 6',
  },
  'ssn-present': {
    severity: 'harm',
    certainty: 'documented',
    title: 'A social security number',
    means:
      'The file carries social security numbers into Alma, where they have no business; Termload shows and saves them only as ***-**-1234.',
    now: 'Ask whoever makes the export to leave these numbers out.',
    source: 'D 8-3',
  },
  'count-swing': {
    severity: 'harm',
    certainty: 'inferred',
    title: 'Far fewer people of a group than last time',
    means: 'A group has far fewer people than in the load it is compared with, as if part of the export were missing.',
    now: 'Look at the term code and the conditions of the export, and run it again if they are wrong.',
    source: 'D 9-7',
  },
  'root-not-users': {
    severity: 'note',
    certainty: 'documented',
    title: 'The list has another name than “users”',
    means: 'Alma’s documents call the list “users”, this file calls it otherwise, and the zip has the documented name.',
    now: 'Do nothing: the zip has the usual name.',
    source: 'D 1.1',
  },
  'namespace-present': {
    severity: 'note',
    certainty: 'documented',
    title: 'Field names with an addition',
    means: 'The names of the fields carry an addition that Alma does not use, and the zip has them without it.',
    now: 'Do nothing: the zip has the usual names.',
    source: 'D 1.1',
  },
  'unknown-element': {
    severity: 'note',
    certainty: 'documented',
    title: 'Fields that Alma does not know',
    means: 'The file has fields that Alma’s format does not have, or has in another place.',
    now: 'Do nothing, unless something is missing in Alma: then ask whoever makes the export whether the field’s name is misspelt.',
    source: 'D 1.2',
  },
  'field-repeated': {
    severity: 'note',
    certainty: 'documented',
    title: 'A field that stands twice',
    means: 'A user has a field twice that may be there only once, and it is not known which of the two Alma takes.',
    now: 'Ask whoever makes the export to write the field once.',
    source: 'D 1.2',
  },
  'boolean-malformed': {
    severity: 'note',
    certainty: 'documented',
    title: 'A yes-or-no value that is neither',
    means: 'This value must be “true” or “false”, and Alma probably takes anything else for “false”.',
    now: 'Ask whoever makes the export to write “true” or “false”.',
    source: 'D 1.4',
  },
  'contact-info-order': {
    severity: 'note',
    certainty: 'documented',
    title: 'Addresses, e-mails and phones in another order',
    means:
      'Ex Libris documents the order addresses, e-mails, phones, and this file has another, which seems to load as well.',
    now: 'Do nothing, unless some of them are missing in Alma: then ask whoever makes the export to keep the documented order.',
    source: 'D 1.3',
  },
  'ignored-by-sis': {
    severity: 'note',
    certainty: 'documented',
    title: 'Fields that the load ignores',
    means: 'The file sends fields that a load from a student system does not read, such as roles or the account type.',
    now: 'Do nothing: these fields change nothing in Alma.',
    source: 'D 1.2',
  },
  'internal-account-type': {
    severity: 'note',
    certainty: 'documented',
    title: 'Accounts that the file calls internal',
    means:
      'The file calls an account internal, but the load ignores that: new users become external, and existing ones stay what they are.',
    now: 'Do nothing: an account is made internal or external in Alma itself.',
    source: 'D 1.2, D 3.1-8',
  },
  'protected-field-blank': {
    severity: 'note',
    certainty: 'documented',
    title: 'A field that staff may have changed, sent blank',
    means:
      'A field that staff may change by hand is sent blank, and Ex Libris’s documents disagree on whether that clears it in Alma.',
    now: 'If the value in Alma is to stay, ask whoever makes the export to send it.',
    source: 'D 3.1-5',
  },
  'segment-list-empty': {
    severity: 'note',
    certainty: 'documented',
    title: 'Empty lists',
    means: 'An empty list makes the load delete what the user has of that kind from earlier loads.',
    now: 'See whether that is meant, and if not, ask whoever makes the export to send the entries.',
    source: 'D 3.1-7',
  },
  'email-no-preferred': {
    severity: 'note',
    certainty: 'documented',
    title: 'E-mails of which none is preferred',
    means:
      'A user has e-mails of which none is marked as preferred, so copies of the record at other libraries get none.',
    now: 'Ask whoever makes the export to mark one e-mail of each user as preferred.',
    source: 'D 1.6',
    underIShare: 'harm',
  },
  'address-no-preferred': {
    severity: 'note',
    certainty: 'documented',
    title: 'Addresses of which none is preferred',
    means:
      'A user has addresses of which none is marked as preferred, so copies of the record at other libraries get none.',
    now: 'Ask whoever makes the export to mark one address of each user as preferred.',
    source: 'D 1.6',
    underIShare: 'harm',
  },
  'address-city-blank': {
    severity: 'note',
    certainty: 'documented',
    title: 'Addresses without a city',
    means: 'Ex Libris calls the city mandatory, but does not seem to insist on it.',
    now: 'Ask the office that keeps the person’s record to fill in the city where it is known.',
    source: 'D 1.3',
    underIShare: 'harm',
  },
} as const satisfies Record<string, RuleFact>;

export type RuleId = keyof typeof ruleFacts;

/** The facts of a rule, whatever it leaves out. */
export function factOf(rule: RuleId): RuleFact {
  return ruleFacts[rule];
}

/** How grave a rule is under a preset. */
export function severityOf(rule: RuleId, preset: PresetId): Severity {
  const { severity, underIShare } = factOf(rule);
  return preset === 'i-share' ? (underIShare ?? severity) : severity;
}
