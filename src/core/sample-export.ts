/**
 * A made-up export as a student system writes it: Windows-1252 without a word about it, with the mistakes that
 * libraries meet each term. Nobody in it exists.
 */
const firstNames = ['Zoë', 'Iñigo', 'Renée', 'Jo', 'Ana', 'Björn', 'Chloé', 'Dara', 'Emil', 'Fátima'];
const lastNames = ['Muñoz', 'Müller', 'Gonçalves', 'Lee', 'O’Neil', 'Åberg', 'Nguyen', 'Okafor', 'Smith', 'Ibáñez'];
const people = 48;
const host = 'college.example';

export function sampleExport(): Uint8Array<ArrayBuffer> {
  const users = Array.from({ length: people }, (_, index) => user(index));
  return inWindows1252(`<users>\n${users.join('\n')}\n</users>\n`);
}

/** What is wrong with one person, by number. */
const mistakes: Readonly<Record<number, Partial<Person>>> = {
  5: { barcode: '' },
  11: { instId: '0001003', group: 'EMPLOYEE' },
  17: { purge: '2031-05-31' },
  18: { purge: '2031-05-31' },
  23: { expiry: '05/31/2032' },
  29: { emailType: '' },
  31: { barcode: 'p1031' },
  36: { email: '' },
  41: { phone: '' },
};

interface Person {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly group: string;
  readonly expiry: string;
  readonly purge: string;
  readonly instId: string;
  readonly barcode: string;
  readonly email: string;
  readonly emailType: string;
  readonly phone: string;
}

function user(index: number): string {
  const id = `p${1000 + index}`;
  const number = String(1000 + index).padStart(7, '0');
  return userXml({
    id,
    first: firstNames[index % firstNames.length] ?? '',
    last: lastNames[(index * 3 + Math.floor(index / 10)) % lastNames.length] ?? '',
    group: index % 6 === 5 ? 'EMPLOYEE' : 'STUDENT',
    expiry: '2032-05-31',
    purge: '2033-05-31',
    instId: number,
    barcode: `29001${number}`,
    email: `${id}@${host}`,
    emailType: 'school',
    phone: `217-555-${String(100 + index).padStart(4, '0')}`,
    ...mistakes[index],
  });
}

function userXml(person: Person): string {
  const email =
    person.email === ''
      ? '<emails/>'
      : `<emails><email preferred="true"><email_address>${person.email}</email_address><email_types><email_type>${person.emailType}</email_type></email_types></email></emails>`;
  return `  <user>
    <primary_id>${person.id}</primary_id>
    <first_name>${person.first}</first_name>
    <last_name>${person.last}</last_name>
    <user_group>${person.group}</user_group>
    <preferred_language>en</preferred_language>
    <expiry_date>${person.expiry}</expiry_date>
    <purge_date>${person.purge}</purge_date>
    <status>ACTIVE</status>
    <contact_info>
      <addresses><address preferred="true"><line1>1 Elm Street</line1><city>Springfield</city><state_province>IL</state_province><postal_code>62100</postal_code><country>USA</country><address_types><address_type>home</address_type></address_types></address></addresses>
      ${email}
      <phones><phone preferred="true"><phone_number>${person.phone}</phone_number><phone_types><phone_type>home</phone_type></phone_types></phone></phones>
    </contact_info>
    <user_identifiers>
      <user_identifier><id_type>INST_ID</id_type><value>${person.instId}</value></user_identifier>
      <user_identifier><id_type>BARCODE</id_type><value>${person.barcode}</value></user_identifier>
    </user_identifiers>
  </user>`;
}

/** Windows-1252 is Latin-1 but for a few signs; the curly apostrophe is the only one of them in here. */
function inWindows1252(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => (character === '’' ? 0x92 : character.charCodeAt(0)));
}
