import type { SampleAccount } from './sample-accounts.ts';
import { holding, maybe, tag } from './sample-xml.ts';

/** Users as Alma’s own export has them: in UTF-8, with a word beside each code, and saying where each entry is from (D 1.3). */
export function almaExportOf(accounts: readonly SampleAccount[]): string {
  const users = accounts.map(accountXml).join('\n');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<users total_record_count="${accounts.length}">\n${users}\n</users>\n`;
}

function accountXml(account: SampleAccount): string {
  const { own, isInternal } = account;
  const fields = [
    coded('record_type', 'PUBLIC'),
    tag('primary_id', account.primaryId),
    tag('first_name', account.first),
    tag('last_name', account.last),
    ...(own === null ? [] : [tag('pref_first_name', own.first), tag('pref_last_name', own.last)]),
    maybe('job_category', account.jobCategory),
    tag('job_description', account.job),
    coded('user_group', account.group),
    coded('campus_code', account.campus),
    coded('preferred_language', 'en'),
    dated('birth_date', account.birth),
    dated('expiry_date', account.expiry),
    dated('purge_date', account.purge),
    coded('account_type', isInternal ? 'INTERNAL' : 'EXTERNAL'),
    tag('external_id', isInternal ? '' : 'SIS'),
    coded('status', account.status ?? 'ACTIVE'),
    dated('status_date', `${Number(account.birth.slice(0, 4)) + 18}-09-01`),
    contacts(account),
    ...lists(account),
  ];
  return ['  <user>', ...fields.filter((field) => field !== '').map((field) => `    ${field}`), '  </user>'].join('\n');
}

/** What staff added by hand stands among what came by the load. */
type Written<Entry> = (entry: Entry, from: string) => string;

function listOf<Entry>(name: string, loaded: readonly Entry[], added: readonly Entry[], write: Written<Entry>): string {
  const entries = [
    ...loaded.map((entry) => write(entry, 'segment_type="External"')),
    ...added.map((entry) => write(entry, 'segment_type="Internal"')),
  ];
  return holding(name, entries);
}

function contacts({ addresses, emails, phones, byHand }: SampleAccount): string {
  return holding('contact_info', [
    listOf('addresses', addresses, byHand?.addresses ?? [], ({ preferred, type, line1, city, postalCode }, from) =>
      within('address', `preferred="${preferred}" ${from}`, [
        tag('line1', line1),
        tag('city', city),
        tag('state_province', 'IL'),
        tag('postal_code', postalCode),
        coded('country', 'USA'),
        holding('address_types', [coded('address_type', type)]),
      ]),
    ),
    listOf('emails', emails, byHand?.emails ?? [], ({ preferred, value, type }, from) =>
      within('email', `preferred="${preferred}" ${from}`, [
        tag('email_address', value),
        holding('email_types', [coded('email_type', type)]),
      ]),
    ),
    listOf('phones', phones, [], ({ preferred, value, type }, from) =>
      within('phone', `preferred="${preferred}" preferred_sms="false" ${from}`, [
        tag('phone_number', value),
        holding('phone_types', [coded('phone_type', type)]),
      ]),
    ),
  ]);
}

function lists({ identifiers, notes, statistics, blocks, byHand }: SampleAccount): readonly string[] {
  return [
    listOf('user_identifiers', identifiers, byHand?.identifiers ?? [], ({ type, value }, from) =>
      within('user_identifier', from, [tag('value', value), coded('id_type', type), coded('status', 'ACTIVE')]),
    ),
    listOf('user_notes', notes, byHand?.notes ?? [], ({ type, text }, from) =>
      within('user_note', from, [coded('note_type', type), tag('note_text', text), tag('user_viewable', 'false')]),
    ),
    listOf('user_blocks', blocks, [], ({ type, description, note }, from) =>
      within('user_block', from, [
        coded('block_type', type),
        coded('block_description', description),
        coded('block_status', 'ACTIVE'),
        tag('block_note', note),
      ]),
    ),
    listOf('user_statistics', statistics, [], (category, from) =>
      within('user_statistic', from, [coded('statistic_category', category), coded('category_type', 'DEPARTMENT')]),
    ),
  ];
}

/** Alma puts a code’s description beside it. */
const coded = (name: string, code: string): string =>
  tag(name, code).replace(`<${name}>`, `<${name} desc="${code.charAt(0)}${code.slice(1).toLowerCase()}">`);

/** With the offset that Alma writes behind days. */
const dated = (name: string, day: string | null): string => maybe(name, day === null || day === '' ? null : `${day}Z`);

const within = (name: string, attributes: string, parts: readonly string[]): string =>
  `<${name} ${attributes}>${parts.join('')}</${name}>`;
