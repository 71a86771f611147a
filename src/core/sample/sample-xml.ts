import { windows1252Byte } from '../rules/mojibake.ts';
import type { SampleAddress, SampleEntry, SampleUser } from './sample-user.ts';

/**
 * The users as the student system of the sample writes them: in Windows-1252 without a word about it, under a root and a
 * namespace of its own. Letters that Windows-1252 does not have are references.
 */
export function exportOf(users: Iterable<SampleUser>): Uint8Array<ArrayBuffer> {
  const written = [...users].map(userXml).join('\n');
  return inWindows1252(`<Users xmlns="urn:juniper-falls:students">\n${written}\n</Users>\n`);
}

function userXml(user: SampleUser): string {
  const { own } = user;
  const fields = [
    tag('record_type', 'PUBLIC'),
    tag('primary_id', user.primaryId),
    tag('first_name', user.first),
    tag('last_name', user.last),
    ...(own === null ? [] : [tag('pref_first_name', own.first), tag('pref_last_name', own.last)]),
    tag('job_category', ''),
    tag('job_description', user.job),
    tag('user_group', user.group),
    maybe('user_group', user.secondGroup),
    tag('campus_code', user.campus),
    tag('preferred_language', 'en'),
    tag('birth_date', user.birth),
    maybe('expiry_date', user.expiry),
    maybe('purge_date', user.purge),
    maybe('account_type', user.accountType),
    tag('external_id', 'SIS'),
    tag('status', user.status ?? 'ACTIVE'),
    maybe('advisor', user.advisor),
    contacts(user),
    list('user_identifiers', user.identifiers, ({ type, value }) =>
      holding('user_identifier', [tag('id_type', type), tag('value', value)]),
    ),
    some('user_notes', user.notes, ({ type, text }) =>
      holding('user_note', [tag('note_type', type), tag('note_text', text), tag('user_viewable', 'false')]),
    ),
    some('user_blocks', user.blocks, ({ type, description, note }) =>
      holding('user_block', [
        tag('block_type', type),
        tag('block_description', description),
        tag('block_status', 'ACTIVE'),
        tag('block_note', note),
      ]),
    ),
    some('user_statistics', user.statistics, (category) =>
      holding('user_statistic', [tag('statistic_category', category), tag('category_type', 'DEPARTMENT')]),
    ),
  ];
  const lines = fields.filter((field) => field !== '').map((field) => `    ${field}`);
  return ['  <user>', ...lines, '  </user>'].join('\n');
}

function contacts({ addresses, emails, phones, phonesFirst }: SampleUser): string {
  const emailList = list('emails', emails, (email) => entryXml('email', 'email_address', email));
  const phoneList = list('phones', phones, (phone) => entryXml('phone', 'phone_number', phone));
  const last = phonesFirst === true ? [phoneList, emailList] : [emailList, phoneList];
  return holding('contact_info', [list('addresses', addresses, addressXml), ...last]);
}

function addressXml({ preferred, line1, city, postalCode, type }: SampleAddress): string {
  const where = [tag('line1', line1), tag('city', city), tag('state_province', 'IL'), tag('postal_code', postalCode)];
  return preferring('address', preferred, [
    ...where,
    tag('country', 'USA'),
    holding('address_types', [tag('address_type', type)]),
  ]);
}

function entryXml(name: 'email' | 'phone', valueName: string, { preferred, value, type }: SampleEntry): string {
  return preferring(name, preferred, [tag(valueName, value), holding(`${name}_types`, [tag(`${name}_type`, type)])]);
}

export const tag = (name: string, text: string): string =>
  text === '' ? `<${name}></${name}>` : `<${name}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`;

export const maybe = (name: string, text: string | null | undefined): string =>
  text === null || text === undefined ? '' : tag(name, text);

export const holding = (name: string, parts: readonly string[]): string => `<${name}>${parts.join('')}</${name}>`;

const preferring = (name: string, preferred: string, parts: readonly string[]): string =>
  `<${name} preferred="${preferred}">${parts.join('')}</${name}>`;

/** A list that is written even when it is empty. */
function list<Entry>(name: string, entries: readonly Entry[], write: (entry: Entry) => string): string {
  return entries.length === 0 ? `<${name}/>` : holding(name, entries.map(write));
}

/** A list that is left out when it is empty. */
function some<Entry>(name: string, entries: readonly Entry[], write: (entry: Entry) => string): string {
  return entries.length === 0 ? '' : list(name, entries, write);
}

function inWindows1252(text: string): Uint8Array<ArrayBuffer> {
  const written = text.replace(/[^\0-\x7f]/gu, (sign) => (byteOf(sign) === null ? `&#${sign.codePointAt(0)};` : sign));
  const bytes = new Uint8Array(written.length);
  for (let at = 0; at < written.length; at++) {
    const unit = written.charCodeAt(at);
    bytes[at] = unit < 0x80 ? unit : (windows1252Byte(unit) ?? questionMark);
  }
  return bytes;
}

/** What stands for a letter that is not there, as every program writes it; the references above leave none. */
const questionMark = 0x3f;

const byteOf = (sign: string): number | null => (sign.length === 1 ? windows1252Byte(sign.charCodeAt(0)) : null);
