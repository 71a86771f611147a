/* Small made-up exports, each with what a test needs. */

const identifier = (type: string, value: string) =>
  `<user_identifier><id_type>${type}</id_type><value>${value}</value></user_identifier>`;

export const blankIdentifier = identifier('INST_ID', ' ');

/** A user without a fault; `more` goes among the identifiers. */
export const aUser = (id: string, { last = 'Muñoz', more = '' } = {}) =>
  `<user><primary_id>${id}</primary_id><first_name>Zoe</first_name><last_name>${last}</last_name>` +
  '<user_group>STUDENT</user_group><expiry_date>2090-05-31</expiry_date><purge_date>2091-05-31</purge_date>' +
  `<contact_info><emails><email preferred="true"><email_address>${id}@campus.example</email_address>` +
  '<email_types><email_type>school</email_type></email_types></email></emails></contact_info>' +
  `<user_identifiers>${identifier('BARCODE', `b-${id}`)}${more}</user_identifiers></user>\n`;

export const anExport = (...users: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<users>\n${users.join('')}</users>\n`;

/** One export for each verdict. */
export const exports = {
  ready: { name: 'ready.xml', bytes: anExport(aUser('u1'), aUser('u2')) },
  review: { name: 'review.xml', bytes: anExport(aUser('u1'), aUser('u2', { more: blankIdentifier }), aUser('u3')) },
  blocked: { name: 'blocked.xml', bytes: anExport(aUser('u1'), aUser('u2')).slice(0, -40) },
};

/** An export of so many bytes at least, all ASCII, as parts to be made in the page. */
export function bigParts(bytes: number): { text: string; times: number }[] {
  const thousand = Array.from({ length: 1000 }, (_, index) => aUser(`u${1000 + index}`, { last: 'Lee' })).join('');
  return [
    { text: '<users>\n', times: 1 },
    { text: thousand, times: Math.ceil(bytes / thousand.length) },
    { text: '</users>\n', times: 1 },
  ];
}
