import type { RuleId } from '../rules/rule-facts.ts';
import type { ChosenRepairs, OfferedRepairId } from './chosen-repairs.ts';

/** What stands inside of the list before and after a repair, chosen with `chosen` if that is not just its name. */
export interface RepairExample {
  readonly before: string;
  readonly after: string;
  readonly chosen?: ChosenRepairs;
}

/** What page, help and log say of a repair that a person may choose. What it does stands in the stage that does it. */
export interface OfferedRepair {
  /** One sentence, the name of its checkbox: what will be done. */
  readonly sentence: string;
  /** One sentence: what may go wrong with it. */
  readonly risk: string;
  /** The findings under which it is offered: they are gone, or fewer, afterwards. */
  readonly settles: readonly RuleId[];
  /** They are run as tests. */
  readonly examples: readonly [RepairExample, ...RepairExample[]];
}

/**
 * Every repair that is offered, in the one order in which they are done, whatever the order in which they were chosen:
 * first what makes text of bytes, then what makes XML of text, then values from the inside out, then whole users,
 * and at last the files that they go into.
 */
export const offeredRepairs = {
  'replace-character': {
    sentence: 'Put the letter you type in the place of each letter that cannot be read.',
    risk: 'All places with the same unreadable letter get the same one, so look at the words around each first.',
    settles: ['undecodable-bytes'],
    examples: [
      {
        before: '<user><last_name>Mu\u0081oz</last_name></user>',
        after: '<user><last_name>Muüoz</last_name></user>',
        chosen: { 'replace-character': [{ bytes: '81', letter: 'ü' }] },
      },
    ],
  },
  'drop-control-characters': {
    sentence: 'Leave out the invisible characters that Alma cannot take.',
    risk: 'Where one stood between two words, the words are joined.',
    settles: ['control-character'],
    examples: [
      {
        before: '<user><last_name>Mu\u0002ñoz</last_name></user>',
        after: '<user><last_name>Muñoz</last_name></user>',
      },
      {
        before: '<user><last_name>Muñoz&#x1F;</last_name></user>',
        after: '<user><last_name>Muñoz</last_name></user>',
      },
    ],
  },
  'escape-ampersands': {
    sentence: 'Write each plain “&” in the form that Alma reads.',
    risk: 'A web code such as “&nbsp;” is kept as these letters and will show in Alma as they are.',
    settles: ['bare-ampersand'],
    examples: [
      {
        before: '<user><job_description>R&D &amp; AT&T</job_description></user>',
        after: '<user><job_description>R&amp;D &amp; AT&amp;T</job_description></user>',
      },
    ],
  },
  'leave-out-broken-users': {
    sentence: 'Leave out each user that stops the load, and send the others.',
    risk: 'Whoever is left out is not loaded, and keeps what Alma has now.',
    settles: ['not-well-formed', 'undecodable-bytes', 'control-character', 'bare-ampersand'],
    examples: [
      {
        before: '<user><primary_id>p1</user>\n<user><primary_id>p2</primary_id></user>',
        after: '<user><primary_id>p2</primary_id></user>',
      },
    ],
  },
  'undo-mojibake': {
    sentence: 'Put back letters that were garbled on their way, such as “Ã©” for “é”.',
    risk: 'A word that is really written so would be changed.',
    settles: ['mojibake', 'mixed-encoding', 'undecodable-bytes'],
    examples: [
      {
        before: '<user><last_name>MuÃ±oz Oâ€™Neil SÃO</last_name></user>',
        after: '<user><last_name>Muñoz O’Neil SÃO</last_name></user>',
      },
    ],
  },
  'trim-values': {
    sentence: 'Leave out spaces and invisible signs around ids, names, e-mail addresses, dates and codes.',
    risk: 'An id that another system really keeps with a space is no longer the same there.',
    settles: ['padded-value', 'invisible-character', 'date-malformed'],
    examples: [
      {
        before: '<user><primary_id> p1\u00a0</primary_id><last_name>\u200bMuñoz &amp; Ruiz </last_name></user>',
        after: '<user><primary_id>p1</primary_id><last_name>Muñoz &amp; Ruiz</last_name></user>',
      },
    ],
  },
  'set-dates': {
    sentence: 'Give users the expiry date and the purge date you choose.',
    risk: 'Dates that stand in the export are replaced if you choose all users.',
    settles: [
      'expiry-missing',
      'purge-missing',
      'expiry-past',
      'purge-before-expiry',
      'dates-off-policy',
      'date-malformed',
    ],
    examples: [
      {
        before: '<user><primary_id>p1</primary_id><expiry_date/></user>',
        after:
          '<user><primary_id>p1</primary_id><expiry_date>2032-05-31</expiry_date><purge_date>2033-05-31</purge_date></user>',
        chosen: { 'set-dates': { who: 'without', expiry: '2032-05-31', purge: '2033-05-31' } },
      },
      {
        before: '<user><expiry_date>2001-01-01</expiry_date></user>',
        after: '<user><expiry_date>2032-05-31</expiry_date></user>',
        chosen: { 'set-dates': { who: 'all', expiry: '2032-05-31', purge: null } },
      },
    ],
  },
  'drop-blank-elements': {
    sentence: 'Leave out fields with nothing in them, and entries that are not whole without them.',
    risk: 'What Alma has from an earlier load in the place of an entry that is left out, the load deletes there.',
    settles: [
      'identifier-blank',
      'identifier-type-blank',
      'statistic-category-blank',
      'email-address-blank',
      'email-type-blank',
      'phone-number-blank',
      'phone-type-blank',
      'address-type-blank',
      'address-line1-blank',
      'note-type-blank',
      'note-text-blank',
      'block-description-blank',
      'protected-field-blank',
    ],
    examples: [
      {
        before:
          '<user><job_category> </job_category><user_identifiers><user_identifier><id_type>BARCODE</id_type><value/></user_identifier></user_identifiers></user>',
        after: '<user><user_identifiers></user_identifiers></user>',
      },
    ],
  },
  'keep-one-of-duplicates': {
    sentence: 'Keep one of those who share an id, and leave out the others.',
    risk: 'Whoever is left out is not loaded; if they are two people, one of them needs another id.',
    settles: ['identifier-taken-in-file'],
    examples: [
      {
        before: '<user><primary_id>p1</primary_id></user>\n<user><primary_id>P1</primary_id></user>',
        after: '<user><primary_id>p1</primary_id></user>\n',
        chosen: { 'keep-one-of-duplicates': [1] },
      },
    ],
  },
  'hold-back-rejects': {
    sentence: 'Hold back the users that Alma will turn away, and put them into a file of their own.',
    risk: 'They are not loaded until you send that file, mended.',
    settles: [],
    examples: [
      {
        before: '<user><primary_id>p1</primary_id></user>\n<user><last_name>Muñoz</last_name></user>',
        after: '<user><primary_id>p1</primary_id></user>\n',
        chosen: { 'hold-back-rejects': [1] },
      },
    ],
  },
  'split-files': {
    sentence: 'Put the users into several shorter files within the zip.',
    risk: 'No user is changed, but Alma lists those it turns away file by file, so there will be a report for each.',
    settles: [],
    examples: [
      {
        before: '<user><primary_id>p1</primary_id></user>\n<user><primary_id>p2</primary_id></user>',
        after:
          '<user><primary_id>p1</primary_id></user>\n</users>\n' +
          '<?xml version="1.0" encoding="UTF-8"?>\n<users>\n<user><primary_id>p2</primary_id></user>',
        chosen: { 'split-files': 1 },
      },
    ],
  },
} as const satisfies Record<OfferedRepairId, OfferedRepair>;
