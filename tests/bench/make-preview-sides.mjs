/**
 * Two exports of the same people, some 3 KB a user: the next load of a student system, pretty-printed, and the users as they
 * are in Alma now, in another order, without a line feed, and with all that Alma adds to them. The same in every run.
 */
import { closeSync, openSync, writeSync } from 'node:fs';

/** @typedef {(id: number) => boolean} Which whose user changes, by number */

/** So many users are written at once. */
const atOnce = 300;

/**
 * A number below `below` for each user and purpose, whoever asks and in whatever order: both files tell of one person.
 * @param {number} id
 * @param {number} purpose
 * @param {number} below
 */
function told(id, purpose, below) {
  let t = Math.imul((id + 1) ^ Math.imul(purpose + 1, 0x9e3779b1), 0x85ebca6b);
  t = Math.imul(t ^ (t >>> 13), 0xc2b2ae35);
  return ((t ^ (t >>> 16)) >>> 0) % below;
}

/** @typedef {readonly string[]} Words */
/** @type {Words} */
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
  'ka',
  'lo',
  'mé',
  'nu',
  'or',
  'qui',
  'sö',
];
/** @type {Words} */
const streets = ['Elm', 'Oak', 'Maple', 'College', 'State', 'Main', 'Lake', 'Hill'];
/** @type {Words} */
const towns = ['Springfield', 'Godfrey', 'Alton', 'Wood River', 'Edwardsville'];

/** @param {number} id @param {number} purpose */
function name(id, purpose) {
  const word = [0, 1, 2].map((part) => syllables[told(id, 16 * purpose + part, syllables.length)]).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * What is the same in both files of a list's entry, and what Alma adds around it.
 * @param {boolean} alma
 * @param {boolean} internal
 */
const owned = (alma, internal) => (alma ? ` segment_type="${internal ? 'Internal' : 'External'}"` : '');

/** @param {boolean} alma @param {string} words */
const described = (alma, words) => (alma ? ` desc="${words}"` : '');

/** @param {boolean} alma @param {string} pad */
const written = (alma, pad) =>
  alma ? `${pad}<created_by>exl_impl</created_by>\n${pad}<created_date>2031-08-20T10:15:30.123Z</created_date>\n` : '';

/** @param {number} id @param {boolean} alma @param {string} kind @param {boolean} moved */
function address(id, alma, kind, moved) {
  const purpose = kind === 'home' ? 20 : 30;
  return `        <address preferred="${kind === 'home'}"${owned(alma, false)}>
          <line1>${(moved && !alma ? 10_000 : 1) + told(id, purpose, 9999)} ${streets[told(id, purpose + 1, 8)]} Street</line1>
          <line2>Apartment ${1 + told(id, purpose + 2, 400)}</line2>
          <city>${towns[told(id, purpose + 3, 5)]}</city>
          <state_province>IL</state_province>
          <postal_code>62${100 + told(id, purpose + 4, 900)}</postal_code>
          <country${described(alma, 'United States')}>USA</country>
          <address_note>Mailing address as told by the registrar</address_note>
          <address_types>
            <address_type${described(alma, kind === 'home' ? 'Home' : 'School')}>${kind}</address_type>
          </address_types>
        </address>
`;
}

/** @param {boolean} alma @param {string} text @param {boolean} preferred @param {string} type @param {boolean} internal */
function email(alma, text, preferred, type, internal) {
  return `        <email preferred="${preferred}"${owned(alma, internal)}>
          <email_address>${text}</email_address>
          <email_types>
            <email_type${described(alma, type)}>${type}</email_type>
          </email_types>
        </email>
`;
}

/** @param {boolean} alma @param {string} text */
function phone(alma, text) {
  return `        <phone preferred="true" preferred_sms="false"${owned(alma, false)}>
          <phone_number>${text}</phone_number>
          <phone_types>
            <phone_type${described(alma, 'Home')}>home</phone_type>
          </phone_types>
        </phone>
`;
}

/** @param {boolean} alma @param {string} type @param {string} value */
function identifier(alma, type, value) {
  return `      <user_identifier${owned(alma, false)}>
        <id_type${described(alma, type)}>${type}</id_type>
        <value>${value}</value>
${alma ? '        <status>ACTIVE</status>\n' : ''}      </user_identifier>
`;
}

/** @param {boolean} alma @param {string} text @param {boolean} internal */
function note(alma, text, internal) {
  return `      <user_note${owned(alma, internal)}>
        <note_type${described(alma, 'Library')}>LIBRARY</note_type>
        <note_text>${text}</note_text>
        <user_viewable>false</user_viewable>
${written(alma, '        ')}      </user_note>
`;
}

/** @param {boolean} alma @param {string} code @param {string} category @param {string} text */
function statistic(alma, code, category, text) {
  return `      <user_statistic${owned(alma, false)}>
        <statistic_category${described(alma, `Statistic ${code}`)}>${code}</statistic_category>
        <category_type${described(alma, category)}>${category}</category_type>
        <statistic_note>${text}</statistic_note>
      </user_statistic>
`;
}

/** Alma tells lists in an order of its own. @param {boolean} alma @param {readonly string[]} entries */
const inOrder = (alma, entries) => (alma ? [...entries].reverse() : entries).join('');

/**
 * @param {number} id
 * @param {boolean} alma
 * @param {Which} extended whose dates the load changes
 * @param {Which} moved whose home address, phone and job the load changes
 */
function user(id, alma, extended, moved) {
  const account = `p${1_000_000 + id}`;
  const other = moved(id) && !alma;
  const year = extended(id) && !alma ? 2033 : 2032;
  return `  <user${alma ? ` link="https://api.exlibris.example/almaws/v1/users/${account}"` : ''}>
    <record_type${described(alma, 'Public')}>PUBLIC</record_type>
    <primary_id>${account}</primary_id>
    <first_name>${name(id, 1)}</first_name>
    <middle_name>${String.fromCharCode(65 + told(id, 2, 26))}</middle_name>
    <last_name>${name(id, 3)}</last_name>
    <job_description>${other ? 'Tutor and teaching assistant' : 'Teaching assistant'}</job_description>
    <user_group${described(alma, 'Student')}>${told(id, 4, 9) === 0 ? 'EMPLOYEE' : 'STUDENT'}</user_group>
    <campus_code${described(alma, 'Main Campus')}>MAIN</campus_code>
    <preferred_language${described(alma, 'English')}>en</preferred_language>
    <birth_date>${1970 + told(id, 5, 38)}-0${1 + told(id, 6, 9)}-${10 + told(id, 7, 18)}${alma ? 'Z' : ''}</birth_date>
    <expiry_date>${year}-05-31Z</expiry_date>
    <purge_date>${year + 1}-05-31Z</purge_date>
    <account_type${described(alma, 'External')}>EXTERNAL</account_type>
${alma ? '    <force_password_change></force_password_change>\n' : ''}    <status${described(alma, 'Active')}>ACTIVE</status>
    <contact_info>
      <addresses>
${address(id, alma, 'home', moved(id))}${address(id, alma, 'school', false)}      </addresses>
      <emails>
${inOrder(alma, [
  email(alma, `${account}@college.example`, true, 'school', false),
  email(alma, `${account}@mail.example`, false, 'personal', false),
])}${alma && id % 20 === 0 ? email(alma, `${account}@home.example`, false, 'personal', true) : ''}      </emails>
      <phones>
${phone(alma, `217-${100 + told(id, 8, 900)}-${(other ? 5000 : 1000) + told(id, 9, 4000)}`)}      </phones>
    </contact_info>
    <user_identifiers>
${inOrder(alma, [
  identifier(alma, 'INST_ID', String(20_000_000 + id)),
  identifier(alma, 'BARCODE', `29001${String(id).padStart(9, '0')}`),
  identifier(alma, 'OTHER_ID_1', `card-${id}-${told(id, 12, 99)}`),
])}    </user_identifiers>
    <user_notes>
${note(alma, `Registered for ${1 + told(id, 13, 12)} courses of the faculty`, false)}${alma && id % 10 === 0 ? note(alma, 'Has paid a fee at the desk', true) : ''}    </user_notes>
    <user_statistics>
${statistic(alma, `MAJ${told(id, 14, 60)}`, 'DEPT', `Declared on 2031-1${told(id, 15, 3)}-11`)}    </user_statistics>
  </user>
`;
}

/**
 * @param {string} path
 * @param {number} users
 * @param {(place: number) => string} at
 */
function write(path, users, at) {
  const file = openSync(path, 'w');
  writeSync(file, '<?xml version="1.0" encoding="UTF-8"?>\n<users>\n');
  for (let first = 0; first < users; first += atOnce) {
    let text = '';
    for (let place = first; place < Math.min(first + atOnce, users); place++) text += at(place);
    writeSync(file, text);
  }
  writeSync(file, '</users>\n');
  closeSync(file);
}

/** A step that has no divisor in common with so many users: going by it, one comes past each of them once. @param {number} users */
function stepFor(users) {
  let step = Math.max(1, Math.floor(users * 0.618));
  while (commonDivisor(step, users) > 1) step++;
  return step;
}

/** @param {number} one @param {number} other @returns {number} */
const commonDivisor = (one, other) => (other === 0 ? one : commonDivisor(other, one % other));

/** @param {string} xml */
const unindented = (xml) => xml.replace(/^ +|\n/gm, '');

/**
 * Writes both files. The load has one new user in a hundred, Alma one in a hundred who is not in the load.
 * @param {string} incoming
 * @param {string} current
 * @param {number} users of each file
 * @param {Which} extended whose dates the load changes
 * @param {Which} moved whose home address, phone and job the load changes
 */
export function makePreviewSides(incoming, current, users, extended, moved) {
  const others = Math.floor(users / 100);
  const step = stepFor(users);
  write(incoming, users, (place) => user(place, false, extended, moved));
  write(current, users, (place) => unindented(user(others + ((place * step) % users), true, extended, moved)));
}
