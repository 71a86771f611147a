import { partsOfDay } from '../terms/later-day.ts';
import { type SampleCase, withFirst, withIdentifier } from './sample-case.ts';
import { aUser } from './sample-college.ts';
import { identifierOf } from './sample-user.ts';

/** People whom Alma will turn away, as far as the file can tell: a case for each rule that says so. */
export const turnedAway: readonly SampleCase[] = [
  {
    who: 55,
    story: 'Human Resources sends notes about faculty, and leaves the kind of note open.',
    shows: ['note-type-blank'],
    change: () => ({ notes: [{ type: '', text: 'Sabbatical until June' }] }),
    alma: ['Mandatory field is missing: note type'],
    lasting: true,
  },
  {
    who: 75,
    story: 'A note from Human Resources in which nothing is written.',
    shows: ['note-text-blank'],
    change: () => ({ notes: [{ type: 'OTHER', text: ' ' }] }),
    alma: ['Mandatory field is missing: note text'],
  },
  {
    who: 57,
    story: 'An employee between two departments: the category is there, and blank.',
    shows: ['statistic-category-blank'],
    change: () => ({ statistics: [''] }),
    alma: ['User Rejected: missing a mandatory field: statistical category'],
    lasting: true,
  },
  {
    who: 97,
    story: 'The new form of Human Resources asks for an e-mail address, and not for its type.',
    shows: ['email-type-blank'],
    change: (user) => ({ emails: withFirst(user.emails, { type: '' }) }),
    alma: ['Mandatory field is missing: email type'],
  },
  {
    who: 135,
    story: 'The same form; and Alma knows the barcode from an older account as well, so it says two things.',
    shows: ['email-type-blank'],
    change: (user) => ({ emails: withFirst(user.emails, { type: '' }) }),
    alma: [
      'Mandatory field is mis...',
      'Identifier of type BARCODE and value {BARCODE} is already taken AcrossInstitution.',
    ],
  },
  {
    who: 62,
    story: 'An address for messages that nobody has filled in, beside one that is good.',
    shows: ['email-address-blank'],
    change: ({ emails: [school] }) => ({
      emails: [...(school === undefined ? [] : [school]), { preferred: 'false', value: '', type: 'personal' }],
    }),
    alma: ['Mandatory field is missing: email address'],
  },
  {
    who: 81,
    story: 'Has given up the phone; the entry stayed.',
    shows: ['phone-number-blank'],
    change: (user) => ({ phones: withFirst(user.phones, { value: '' }) }),
    alma: ['Mandatory field is missing: phone number'],
  },
  {
    who: 104,
    story: 'A phone that is neither at home nor mobile. The rule is inferred, and this once Alma lets it pass.',
    shows: ['phone-type-blank'],
    change: (user) => ({ phones: withFirst(user.phones, { type: '' }) }),
  },
  {
    who: 122,
    story: 'Lives in a residence hall, for which the student system has no type of address.',
    shows: ['address-type-blank'],
    change: (user) => ({ addresses: withFirst(user.addresses, { type: '' }) }),
    alma: ['Mandatory field is missing: address type'],
  },
  {
    who: 143,
    story: 'Has moved, and only the town is known.',
    shows: ['address-line1-blank'],
    change: (user) => ({ addresses: withFirst(user.addresses, { line1: '' }) }),
    alma: ['Mandatory field is missing: address line 1'],
  },
  {
    who: 161,
    story: 'The Bursar blocks somebody without choosing why.',
    shows: ['block-description-blank'],
    change: () => ({ blocks: [{ type: 'GENERAL', description: '', note: 'See the Bursar' }] }),
    alma: ['Mandatory field is missing: block description'],
  },
  ...[402, 419].map(
    (who): SampleCase => ({
      who,
      story: 'A new student whose card has not been made yet, so the barcode is blank.',
      shows: ['identifier-blank'],
      change: (user) => ({ identifiers: withIdentifier(user, 'BARCODE', '') }),
      alma: ['Mandatory field is missing: User identifier value'],
    }),
  ),
  {
    who: 207,
    story: 'A number from another college, whose kind nobody knew.',
    shows: ['identifier-type-blank'],
    change: (user) => ({ identifiers: [...user.identifiers, { type: '', value: `T${user.primaryId}` }] }),
    alma: ['Mandatory field is missing: User identifier type'],
  },
  {
    who: 225,
    story: 'The student number was scanned in place of the barcode.',
    shows: ['identifier-repeated-on-user', 'identifier-length-unusual'],
    change: (user) => ({ identifiers: withIdentifier(user, 'BARCODE', user.primaryId) }),
    alma: ['Identifier of type BARCODE and value {BARCODE} is already taken AcrossInstitution in this feed'],
  },
  {
    who: 390,
    story: 'The teacher 115 takes a course: sent once by each office, in two groups, with one INST_ID.',
    shows: ['identifier-taken-in-file', 'same-person-twice'],
    change: (user, today) => {
      const teacher = aUser(115, today);
      const { first, last, own, birth } = teacher;
      return {
        first,
        last,
        own,
        birth,
        identifiers: withIdentifier(user, 'INST_ID', identifierOf(teacher, 'INST_ID')),
      };
    },
    alma: ['Identifier of type INST_ID and value {INST_ID} is already taken AcrossInstitution in this feed'],
  },
  {
    who: 411,
    story: 'Registered an hour before the export, and has no student number yet.',
    shows: ['match-id-missing'],
    change: () => ({ primaryId: '' }),
    alma: ['No value of the match identifier was found in the input record'],
  },
  {
    who: 132,
    story: 'A date that was typed by hand, month first.',
    shows: ['date-malformed'],
    change: (_, today) => ({ expiry: `05/31/${partsOfDay(today).year + 6}` }),
    alma: ['Invalid date format in field expiry_date'],
  },
  {
    who: 216,
    story: 'Half a curriculum vitae in the field for the job.',
    shows: ['value-too-long'],
    change: () => ({
      job: 'Professor of Music; chair of the committee on curriculum, of that on the concert hall, and of that on committees; '.repeat(
        3,
      ),
    }),
    alma: ['Value of field job_description exceeds the maximum length of 255'],
  },
];
