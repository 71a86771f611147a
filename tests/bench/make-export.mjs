/** A synthetic export of about 3.1 KB a user, pretty-printed, as docs/speed.md describes it. The same each time. */
import { closeSync, openSync, writeSync } from 'node:fs';

const syllables = [
  'an',
  'bel',
  'chi',
  'do',
  'el',
  'fri',
  'gar',
  'hin',
  'is',
  'jo',
  'ka',
  'lo',
  'mé',
  'nu',
  'or',
  'pe',
  'qui',
  'ri',
  'sö',
  'tu',
];
const streets = ['Elm', 'Oak', 'Maple', 'College', 'State', 'Main', 'Lake', 'Hill'];
const towns = ['Springfield', 'Godfrey', 'Alton', 'Wood River', 'Edwardsville'];

/** Mulberry32: the same numbers in every run. */
let seed = 1;
/** @param {number} below */
function random(below) {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % below;
}

/** @param {readonly string[]} list */
const pick = (list) => list[random(list.length)];
const name = () => {
  const word = Array.from({ length: 2 + random(2) }, () => pick(syllables)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
};
/** @param {number} count */
const digits = (count) => String(random(10 ** Math.min(count, 9))).padStart(count, '0');

/**
 * @param {string} kind
 * @param {boolean} preferred
 */
function address(kind, preferred) {
  return `        <address preferred="${preferred}" segment_type="External">
          <line1>${1 + random(9999)} ${pick(streets)} Street</line1>
          <line2>Apartment ${1 + random(400)}</line2>
          <city>${pick(towns)}</city>
          <state_province>IL</state_province>
          <postal_code>62${digits(3)}</postal_code>
          <country desc="United States">USA</country>
          <address_note>User Address Type: Mailing address</address_note>
          <address_types>
            <address_type desc="${kind}">${kind}</address_type>
          </address_types>
        </address>
`;
}

/**
 * @param {string} type
 * @param {string} value
 */
function identifier(type, value) {
  return `      <user_identifier segment_type="External">
        <id_type desc="${type}">${type}</id_type>
        <value>${value}</value>
        <status>ACTIVE</status>
      </user_identifier>
`;
}

/** @param {number} id */
function user(id) {
  const account = `${name()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')}${id}`;
  return `  <user>
    <record_type desc="Public">PUBLIC</record_type>
    <primary_id>${account}</primary_id>
    <first_name>${name()}</first_name>
    <middle_name>${String.fromCharCode(65 + random(26))}</middle_name>
    <last_name>${name()}</last_name>
    <user_title desc=""></user_title>
    <job_description></job_description>
    <user_group desc="Student">${random(9) === 0 ? 'EMPLOYEE' : 'STUDENT'}</user_group>
    <campus_code desc="Main Campus">MAIN</campus_code>
    <web_site_url></web_site_url>
    <preferred_language desc="English">en</preferred_language>
    <birth_date>${1970 + random(38)}-0${1 + random(9)}-${10 + random(18)}</birth_date>
    <expiry_date>2032-05-31Z</expiry_date>
    <purge_date>2033-05-31Z</purge_date>
    <account_type desc="External">EXTERNAL</account_type>
    <status desc="Active">ACTIVE</status>
    <contact_info>
      <addresses>
${address('home', true)}${address('school', false)}      </addresses>
      <emails>
        <email preferred="true" segment_type="External">
          <email_address>${account}@college.example</email_address>
          <email_types>
            <email_type desc="School">school</email_type>
          </email_types>
        </email>
      </emails>
      <phones>
        <phone preferred="true" preferred_sms="false" segment_type="External">
          <phone_number>217-${digits(3)}-${digits(4)}</phone_number>
          <phone_types>
            <phone_type desc="Home">home</phone_type>
          </phone_types>
        </phone>
      </phones>
    </contact_info>
    <user_identifiers>
${identifier('INST_ID', String(20000000 + id))}${identifier('BARCODE', `29001${digits(2)}${String(id).padStart(7, '0')}`)}    </user_identifiers>
    <user_statistics>
      <user_statistic segment_type="External">
        <statistic_category desc="Major">MAJ${random(60)}</statistic_category>
        <category_type desc="Department">DEPT</category_type>
        <statistic_note>Declared on ${2020 + random(6)}-1${random(3)}-${10 + random(18)}</statistic_note>
      </user_statistic>
    </user_statistics>
  </user>
`;
}

/**
 * Writes an export of at least so many bytes; returns how many users it has.
 * @param {string} path
 * @param {number} bytes
 * @param {BufferEncoding} [encoding]
 */
export function makeExport(path, bytes, encoding = 'utf8') {
  seed = 1;
  const file = openSync(path, 'w');
  let written = writeSync(file, Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<users>\n', encoding));
  let users = 0;
  while (written < bytes) {
    let text = '';
    for (let n = 0; n < 300 && written + text.length < bytes; n++) text += user(users++);
    written += writeSync(file, Buffer.from(text, encoding));
  }
  writeSync(file, '</users>\n');
  closeSync(file);
  return users;
}
