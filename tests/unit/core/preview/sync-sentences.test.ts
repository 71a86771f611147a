import { describe, expect, test } from 'vitest';
import type { EditState, PolicyCell, SyncMode } from '../../../../src/core/preview/policy-cell.ts';
import { previewLoad } from '../../../../src/core/preview/preview-load.ts';
import type { TopField } from '../../../../src/core/preview/preview-shape.ts';
import { usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { cellFor, policyClasses } from '../../../../src/core/preview/sync-policy.ts';
import { effectsOf, emails, identifiers, previewOf, userWith } from './a-preview.ts';

/* Each sentence of DOMAIN 3 that the table holds, by its number there. */

const marked = (edit: EditState) => ({ editOf: () => edit });

function cellOf(field: TopField, file: 'value' | 'blank' | 'absent', edit: EditState, mode: SyncMode): PolicyCell {
  return cellFor(field, file, edit, { ...usualOptions, mode });
}

describe('3.1-1 swap all', () => {
  test('a field that does not exist in the file is deleted, and so is one that is blank', () => {
    expect(effectsOf('<expiry_date>2032-01-01</expiry_date>', '')).toEqual({ expiry_date: 'cleared' });
    expect(effectsOf('<first_name>Ana</first_name>', '<first_name> </first_name>')).toEqual({ first_name: 'cleared' });
  });

  test.each(policyClasses.plain.fields)('%s is replaced, set or cleared, whoever edited it', (field) => {
    const [old, now] = [`<${field}>2031-01-01</${field}>`, `<${field}>2032-01-01</${field}>`];
    for (const options of [marked('never'), marked('edited'), {}]) {
      expect(effectsOf(old, now, options)).toEqual({ [field]: 'replaced' });
      expect(effectsOf('', now, options)).toEqual({ [field]: 'set' });
      expect(effectsOf(old, '', options)).toEqual({ [field]: 'cleared' });
    }
  });
});

/** Protected fields of one value. */
const single = policyClasses.protected.fields.filter((field) => !['rs_libraries', 'library_notices'].includes(field));
const valued = [...single, ...policyClasses['protected-with-default'].fields];

describe('3.1-2 protected fields', () => {
  test('are the eight that are named', () => {
    const named = ['user_group', 'job_category', 'pin_number', 'preferred_language', 'campus_code', 'rs_libraries'];
    const told = [...policyClasses.protected.fields, ...policyClasses['protected-with-default'].fields];
    expect(told.toSorted()).toEqual([...named, 'user_title', 'library_notices'].toSorted());
  });

  test.each(valued)('%s stays where it was edited by hand, and nobody knows where', (field) => {
    const [old, now] = [`<${field}>A</${field}>`, `<${field}>B</${field}>`];
    expect(effectsOf(old, now)).toEqual({ [field]: 'replaced-unless-edited' });
    expect(effectsOf(old, now, marked('edited'))).toEqual({});
    expect(effectsOf(old, now, marked('never'))).toEqual({ [field]: 'replaced' });
  });

  test('libraries and notices are protected as lists, in any order', () => {
    const libraries = (...codes: string[]): string =>
      `<rs_libraries>${codes.map((code) => `<rs_library><code>${code}</code></rs_library>`).join('')}</rs_libraries>`;
    expect(effectsOf(libraries('A', 'B'), libraries('B', 'A'))).toEqual({});
    expect(previewOf(libraries('A', 'B'), libraries('C')).fields).toMatchObject([
      { field: 'rs_libraries', before: 'A, B', after: 'C', effect: 'replaced-unless-edited' },
    ]);
    const notice = (inside: string): string =>
      `<library_notices><library_notice>${inside}</library_notice></library_notices>`;
    const told = notice('<code>N</code><value>true</value>');
    expect(effectsOf(told, notice('<value>1</value><code desc="x">N</code>'))).toEqual({});
    expect(effectsOf(told, notice('<code>N</code><value>false</value>'))).toEqual({
      library_notices: 'replaced-unless-edited',
    });
  });
});

describe('3.1-3 further protected fields', () => {
  test.each(policyClasses['preferred-name'].fields)('%s stays until staff press Restore, whatever is sent', (field) => {
    const old = `<${field}>Al</${field}>`;
    for (const inFile of ['', `<${field}/>`, `<${field}>Bo</${field}>`]) {
      for (const edit of ['edited', 'sent-again'] as const) expect(effectsOf(old, inFile, marked(edit))).toEqual({});
    }
    expect(effectsOf(old, `<${field}>Bo</${field}>`)).toEqual({ [field]: 'replaced-unless-edited' });
  });

  test('preferred names that were edited stay, even if they are blank in the file', () => {
    const old = '<pref_first_name>Al</pref_first_name>';
    expect(effectsOf(old, '<pref_first_name/>', marked('edited'))).toEqual({});
    expect(effectsOf(old, '<pref_first_name>Bo</pref_first_name>', marked('sent-again'))).toEqual({});
    expect(effectsOf(old, '<pref_first_name/>')).toEqual({ pref_first_name: 'cleared-unless-edited' });
  });

  test('the level of catalogers is protected in the API, and in the load by inference', () => {
    expect(cellOf('cataloger_level', 'value', 'edited', 'api')).toMatchObject({
      effect: 'kept',
      certainty: 'documented',
    });
    expect(cellOf('cataloger_level', 'value', 'edited', 'sis')).toMatchObject({
      effect: 'kept',
      certainty: 'inferred',
    });
  });
});

test.each(valued)('3.1-4 an edit of %s survives only while the file has something else', (field) => {
  const [mine, sent] = [`<${field}>A</${field}>`, `<${field}>B</${field}>`];
  expect(effectsOf(mine, sent, marked('edited'))).toEqual({});
  expect(effectsOf(mine, sent, marked('sent-again'))).toEqual({ [field]: 'replaced' });
});

test('3.1-4 a later file with the value that was last inherited ends the protection, in the load', () => {
  const [old, now] = ['<user_group>MINE</user_group>', '<user_group>STUDENT</user_group>'];
  expect(effectsOf(old, now, marked('sent-again'))).toEqual({ user_group: 'replaced' });
  expect(cellOf('user_group', 'value', 'sent-again', 'sis').source).toBe('D 3.1-4');
  expect(cellOf('user_group', 'value', 'sent-again', 'api')).toMatchObject({ effect: 'kept', certainty: 'silent' });
});

describe('3.1-5 empty protected fields', () => {
  const old = '<campus_code>MAIN</campus_code>';

  test('the load clears them unless edited, and documents disagree', () => {
    expect(effectsOf(old, '<campus_code/>')).toEqual({ campus_code: 'cleared-unless-edited' });
    expect(previewOf(old, '').fields[0]?.cell).toMatchObject({ certainty: 'disputed', source: 'D 3.1-5' });
  });

  test.each(single)('%s is cleared unless it was edited', (field) => {
    for (const inFile of ['', `<${field}/>`]) {
      const told = `<${field}>A</${field}>`;
      expect(effectsOf(told, inFile)).toEqual({ [field]: 'cleared-unless-edited' });
      expect(effectsOf(told, inFile, marked('never'))).toEqual({ [field]: 'cleared' });
      expect(effectsOf(told, inFile, marked('edited'))).toEqual({});
      expect(cellOf(field, 'blank', 'never', 'sis').certainty).toBe('disputed');
    }
  });

  test('the language, which cannot be empty, goes to its default', () => {
    const french = '<preferred_language>fr</preferred_language>';
    expect(previewOf(french, '<preferred_language/>').fields).toMatchObject([
      { effect: 'defaulted-unless-edited', before: 'fr', after: 'en' },
    ]);
    expect(effectsOf(french, '', { defaultLanguage: 'fr' })).toEqual({});
  });

  test.each(valued)('the API keeps %s', (field) => {
    for (const inFile of ['', `<${field}/>`]) {
      expect(effectsOf(`<${field}>A</${field}>`, inFile, { mode: 'api' })).toEqual({});
    }
  });
});

test('3.1-6 after No to Open for Update all fields are overridden, after Yes the protected ones are not', () => {
  const sides = ['<user_group>A</user_group>', '<user_group>B</user_group>'] as const;
  expect(effectsOf(...sides, { ...marked('edited'), openForUpdate: false })).toEqual({ user_group: 'replaced' });
  expect(effectsOf(...sides, { openForUpdate: false })).toEqual({ user_group: 'replaced' });
  expect(effectsOf(...sides, { ...marked('edited'), openForUpdate: true })).toEqual({});
});

test('3.1-6 ordinary fields are overridden after Yes and after No', () => {
  for (const openForUpdate of [true, false]) {
    const told = effectsOf('<last_name>A</last_name>', '<last_name>B</last_name>', {
      ...marked('edited'),
      openForUpdate,
    });
    expect(told).toEqual({ last_name: 'replaced' });
  }
});

/** One entry of each list, with what is said of where it is from. */
const lists: readonly (readonly [list: string, one: (attributes: string) => string])[] = [
  ['user_identifiers/A', (attributes) => identifiers(['A', '1', attributes])],
  ['emails/a@x.example', (attributes) => emails([attributes, 'a@x.example'])],
  ...(
    [
      ['addresses/1 Main St', 'contact_info/addresses/address', 'line1', '1 Main St'],
      ['phones/555', 'contact_info/phones/phone', 'phone_number', '555'],
      ['user_notes/Hello', 'user_notes/user_note', 'note_text', 'Hello'],
      ['user_blocks/LOST', 'user_blocks/user_block', 'block_description', 'LOST'],
      ['user_statistics/BIO', 'user_statistics/user_statistic', 'statistic_category', 'BIO'],
    ] as const
  ).map(
    ([name, path, field, text]) =>
      [name, (attributes: string) => nested(path, attributes, `<${field}>${text}</${field}>`)] as const,
  ),
];

function nested(path: string, attributes: string, inside: string): string {
  const names = path.split('/');
  const [entry = ''] = names.slice(-1);
  const outer = names.slice(0, -1);
  const open = outer.map((name) => `<${name}>`).join('');
  const close = outer.reverse().map((name) => `</${name}>`);
  return `${open}<${entry} ${attributes}>${inside}</${entry}>${close.join('')}`;
}

describe.each(lists)('3.1-7 of %s', (name, one) => {
  test('an external entry is deleted by a file without it, and put there by one with it, whoever edited what', () => {
    const external = one('segment_type="External"');
    for (const options of [{}, marked('edited'), { openForUpdate: false }]) {
      expect(effectsOf(external, '', options)).toEqual({ [name]: 'removed' });
      expect(effectsOf('', external, options)).toEqual({ [name]: 'added' });
      expect(effectsOf(external, external, options)).toEqual({});
    }
  });

  test('an internal entry, which was added by hand, is kept', () => {
    const internal = one('segment_type="Internal"');
    expect(effectsOf(internal, '')).toEqual({});
    expect(effectsOf(internal, one(''))).toEqual({ [name]: 'added' });
  });

  test('what is said of it in no legal word is external (D 1.3)', () => {
    for (const word of ['', 'segment_type=""', 'segment_type="by hand"']) {
      expect(effectsOf(one(word), '')).toEqual({ [name]: 'removed' });
    }
  });
});

describe('3.1-7 lists of entries', () => {
  const inAlma = identifiers(
    ['BARCODE', 'b1', 'segment_type="External"'],
    ['OTHER_ID_1', 'mine', 'segment_type="Internal"'],
  );

  test('external ones are deleted and replaced by the file, internal ones kept', () => {
    expect(effectsOf(inAlma, identifiers(['INST_ID', '7']))).toEqual({
      'user_identifiers/BARCODE': 'removed',
      'user_identifiers/INST_ID': 'added',
    });
  });

  test.each([
    ['absent', ''],
    ['empty', '<user_identifiers/>'],
    [
      'of empty entries',
      '<user_identifiers><user_identifier><id_type>BARCODE</id_type><value/></user_identifier></user_identifiers>',
    ],
  ])('a list that is %s deletes them all the same', (_, inFile) => {
    expect(effectsOf(inAlma, inFile)).toEqual({ 'user_identifiers/BARCODE': 'removed' });
  });

  test('an entry that says nothing of where it is from is external', () => {
    expect(effectsOf(identifiers(['BARCODE', 'b1']), '')).toEqual({ 'user_identifiers/BARCODE': 'removed' });
  });
});

test('3.1-8 the load turns an internal account away, and an update by the API does not', () => {
  const inAlma = '<account_type>INTERNAL</account_type><last_name>A</last_name>';
  const inFile = '<account_type>EXTERNAL</account_type><last_name>B</last_name>';
  expect(previewOf(inAlma, inFile)).toMatchObject({ outcome: 'rejected', obstacle: 'user-not-external', fields: [] });
  expect(effectsOf(inAlma, inFile, { mode: 'api' })).toEqual({ last_name: 'replaced' });
  expect(cellOf('account_type', 'value', 'never', 'sis').effect).toBe('ignored');
});

test('3.1-9 roles, the code of the profile and the record type are no matter of the file', () => {
  const inAlma = '<record_type>PUBLIC</record_type><external_id>SIS</external_id><user_roles><user_role/></user_roles>';
  expect(effectsOf(inAlma, '<record_type>STAFF</record_type>')).toEqual({});
  for (const field of ['record_type', 'external_id'] as const) {
    expect(cellOf(field, 'value', 'never', 'sis').effect).toBe('ignored');
  }
  expect(cellOf('user_roles', 'absent', 'never', 'sis').effect).toBe('kept');
});

test('3.1-8 a PUT makes an internal account external', () => {
  expect(cellOf('account_type', 'value', 'never', 'api')).toMatchObject({
    effect: 'replaced',
    certainty: 'documented',
    source: 'D 3.1-8',
  });
});

test('3.1-9 fines, loans, requests and what else only Alma writes are untouched', () => {
  const inAlma = '<loans>3</loans><requests>1</requests><fees>12.5</fees><status_date>2026-01-01Z</status_date>';
  for (const mode of ['sis', 'api'] as const) expect(effectsOf(inAlma, '<loans>0</loans>', { mode })).toEqual({});
  for (const field of policyClasses.output.fields) {
    expect([field, cellOf(field, 'absent', 'never', 'sis').effect]).toEqual([field, 'ignored']);
  }
});

test('3.1-10 who was made internal gets no updates any more', () => {
  const inFile = '<expiry_date>2033-01-01</expiry_date><last_name>B</last_name>';
  const inAlma = '<expiry_date>2032-01-01</expiry_date><last_name>A</last_name>';
  expect(previewOf(inAlma, inFile).outcome).toBe('changed');
  expect(previewOf(`<account_type>INTERNAL</account_type>${inAlma}`, inFile)).toMatchObject({
    outcome: 'rejected',
    fields: [],
    segments: [],
  });
});

test('3.1-11 unchanged users are counted apart', () => {
  const [same, other] = ['<primary_id>a</primary_id>', '<primary_id>b</primary_id>'];
  const inFile = [same, `${other}<gender>F</gender>`].map(userWith);
  expect(previewLoad([same, other].map(userWith), inFile, usualOptions).totals).toMatchObject({
    unchanged: 1,
    changed: 1,
  });
});

describe('3.2 per field', () => {
  test('an edit of the status is lost at the next sync', () => {
    const [old, now] = ['<status>INACTIVE</status>', '<status>ACTIVE</status>'];
    expect(effectsOf(old, now, marked('edited'))).toEqual({ status: 'replaced' });
    expect(effectsOf(old, '', marked('edited'))).toEqual({ status: 'defaulted' });
  });

  test('an edit of the primary identifier is lost where users are matched by another', () => {
    const ids = identifiers(['INST_ID', '7']);
    const options = { matchIdType: 'INST_ID', ...marked('edited') };
    expect(effectsOf(ids, `<primary_id>p2</primary_id>${ids}`, options)).toEqual({ primary_id: 'replaced' });
  });

  test('a new user without a primary identifier is added, for Alma makes one', () => {
    const incoming = userWith(`<primary_id/>${identifiers(['INST_ID', '7'])}`);
    const { users } = previewLoad([], [incoming], { ...usualOptions, matchIdType: 'INST_ID' });
    expect(users).toMatchObject([{ outcome: 'new', primaryId: '' }]);
  });

  test('no flag says who edited what, so a protected field changes unless staff edited it', () => {
    const [old, now] = ['<user_group>A</user_group>', '<user_group>B</user_group>'];
    expect(usualOptions.editOf('user_group', userWith(old))).toBeNull();
    expect(previewOf(old, now).fields).toMatchObject([
      { effect: 'replaced-unless-edited', before: 'A', after: 'B', cell: { effect: 'replaced' } },
    ]);
  });

  test.each(valued)('%s is set where Alma has none, unless staff emptied it', (field) => {
    expect(effectsOf('', `<${field}>B</${field}>`)).toEqual(
      field === 'pin_number' ? {} : { [field]: 'set-unless-edited' },
    );
  });

  test('a status that is not sent becomes Active', () => {
    expect(previewOf('<status>INACTIVE</status>', '').fields).toMatchObject([
      { effect: 'defaulted', after: 'ACTIVE', cell: { certainty: 'inferred' } },
    ]);
  });

  test('a primary identifier is replaced where users are matched by another, and kept where it is not sent', () => {
    const ids = identifiers(['INST_ID', '7']);
    const matched = { matchIdType: 'INST_ID' };
    expect(effectsOf(ids, `<primary_id>p2</primary_id>${ids}`, matched)).toEqual({ primary_id: 'replaced' });
    expect(effectsOf(ids, `<primary_id/>${ids}`, matched)).toEqual({});
    expect(cellOf('primary_id', 'value', 'never', 'sis')).toMatchObject({ effect: 'replaced', certainty: 'inferred' });
    expect(cellOf('primary_id', 'absent', 'never', 'sis')).toMatchObject({ effect: 'kept', certainty: 'inferred' });
  });

  test('two preferred e-mails after the sync, one kept and one sent, are told', () => {
    const inAlma = emails(['preferred="true" segment_type="Internal"', 'mine@x.example']);
    expect(previewOf(inAlma, emails(['preferred="true"', 'a@x.example'])).twicePreferred).toEqual(['email']);
    expect(previewOf(inAlma, emails(['', 'a@x.example'])).twicePreferred).toEqual([]);
  });

  test('two preferred addresses after the sync are told too, and two phones are not', () => {
    const one = (path: string, attributes: string, inside: string): string =>
      nested(path, `preferred="true" ${attributes}`, inside);
    const home = (line1: string, attributes = ''): string =>
      one('contact_info/addresses/address', attributes, `<line1>${line1}</line1>`);
    const phone = (number: string, attributes = ''): string =>
      one('contact_info/phones/phone', attributes, `<phone_number>${number}</phone_number>`);
    expect(previewOf(home('1', 'segment_type="Internal"'), home('2')).twicePreferred).toEqual(['address']);
    expect(previewOf(phone('1', 'segment_type="Internal"'), phone('2')).twicePreferred).toEqual([]);
  });
});

describe('3.3 the Users API', () => {
  const api = { mode: 'api' } as const;
  const [old, now] = ['<user_group>A</user_group>', '<user_group>B</user_group>'];

  test('an update is swap all too', () => {
    expect(effectsOf('<gender>F</gender>', '', api)).toEqual({ gender: 'cleared' });
  });

  test('protected fields that were edited are replaced only if they are named in override', () => {
    const override = new Set(['user_group']);
    expect(effectsOf(old, now, { ...api, ...marked('edited') })).toEqual({});
    expect(effectsOf(old, now, { ...api, ...marked('edited'), override })).toEqual({ user_group: 'replaced' });
    expect(effectsOf(old, now, { ...api, override })).toEqual({ user_group: 'replaced' });
    expect(effectsOf(old, '', { ...api, override })).toEqual({});
  });

  test.each([...valued, 'cataloger_level'] as const)(
    'override replaces an edited %s, and nothing else does',
    (field) => {
      const [mine, sent] = [`<${field}>A</${field}>`, `<${field}>B</${field}>`];
      const edited = { ...api, ...marked('edited') };
      expect(effectsOf(mine, sent, edited)).toEqual({});
      expect(effectsOf(mine, sent, { ...edited, override: new Set(['last_name']) })).toEqual({});
      expect(effectsOf(mine, sent, { ...edited, override: new Set([field]) })).toEqual({ [field]: 'replaced' });
      for (const inFile of ['', `<${field}/>`]) {
        expect(effectsOf(mine, inFile, { ...edited, override: new Set([field]) })).toEqual({});
      }
    },
  );

  test.each(policyClasses['preferred-name'].fields)('what a PUT does to %s is written nowhere', (field) => {
    for (const file of ['value', 'blank', 'absent'] as const) {
      expect(cellOf(field, file, 'never', 'api').certainty).toBe('silent');
      expect(cellOf(field, file, 'edited', 'api')).toMatchObject({ effect: 'kept', certainty: 'silent' });
    }
  });

  test('internal entries stay as they are where the same ones are sent', () => {
    const mine = emails(['segment_type="Internal"', 'a@x.example'], ['segment_type="External"', 'b@x.example']);
    expect(effectsOf(mine, mine, api)).toEqual({});
  });

  test('override does nothing in a load', () => {
    const override = new Set(['user_group']);
    expect(effectsOf(old, now, { ...marked('edited'), override })).toEqual({});
    expect(effectsOf(old, now, { override })).toEqual({ user_group: 'replaced-unless-edited' });
  });

  test('internal entries are replaced by internal ones, external by external ones', () => {
    const mine = (address: string) => ['segment_type="Internal"', address] as const;
    expect(effectsOf(emails(mine('a@x.example')), emails(mine('b@x.example'), ['', 'c@x.example']), api)).toEqual({
      'emails/a@x.example': 'removed',
      'emails/b@x.example': 'added',
      'emails/c@x.example': 'added',
    });
  });

  test('an empty list deletes, and what becomes of internal entries when none is sent is written nowhere', () => {
    const inAlma = emails(['segment_type="Internal"', 'a@x.example']);
    const [empty] = previewOf(inAlma, emails(), api).segments;
    expect(empty).toMatchObject({ effect: 'removed', cell: { certainty: 'documented' } });
    const [unsaid] = previewOf(inAlma, emails(['', 'b@x.example']), api).segments.filter(({ old }) => old !== null);
    expect(unsaid).toMatchObject({ effect: 'removed', cell: { certainty: 'silent' } });
  });

  test('roles are kept if absent', () => {
    expect(cellOf('user_roles', 'absent', 'never', 'api')).toMatchObject({ effect: 'kept', certainty: 'documented' });
  });
});
