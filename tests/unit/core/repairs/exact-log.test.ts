import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExportPass } from '../../../../src/core/export-pass.ts';
import { fieldsOfUser } from '../../../../src/core/reading/fields-of-user.ts';
import { Utf8Decoder } from '../../../../src/core/reading/utf8-decoder.ts';
import { Windows1252Decoder } from '../../../../src/core/reading/windows-1252-decoder.ts';
import type { ChosenRepairs } from '../../../../src/core/repairs/chosen-repairs.ts';
import { ExportRepairs } from '../../../../src/core/repairs/export-repairs.ts';
import { PartWriter } from '../../../../src/core/zip/part-writer.ts';
import { aNote, anEmail, anExport, anIdentifier, aUser } from '../../../fixtures/an-export.ts';
import { arbitraryCuts, placeBehind } from '../../../fixtures/in-pieces.ts';
import { settings } from '../../../fixtures/settings.ts';
import { inOneByteEach, repaired } from './repaired.ts';

const valueRepairs = { 'undo-mojibake': { except: [] }, 'trim-values': true } as const;

/** The texts of each user, by path. */
const saidIn = (xml: string): Map<string, string>[] =>
  [...xml.matchAll(/<user[ >].*?<\/user>/gs)].map(
    ([user]) => new Map(fieldsOfUser(user).map(({ path, value }) => [path, value])),
  );

const piece = fc.constantFrom(
  ' ',
  '\u00a0',
  '\u200b',
  '\n',
  'Ã©',
  'ÃƒÂ©',
  'Â\u00a0',
  'é',
  'a',
  '1',
  '&amp;',
  '<!-- c -->',
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const users = fc.array(
  fc.tuple(text, text, text, text).map(([primaryId, lastName, address, value]) =>
    aUser({
      primaryId,
      lastName,
      emails: [anEmail({ address })],
      identifiers: [anIdentifier({ value }), anIdentifier()],
    }),
  ),
  { minLength: 1, maxLength: 4 },
);

test('the log says of each value what it was and what it is, and of the others nothing', () => {
  fc.assert(
    fc.property(users, (list) => {
      const content = anExport(list);
      const { text: after, repairs } = repaired(content, valueRepairs);
      const expected = saidIn(content);
      for (const { user, field, before, after: made } of repairs.log.changes()) {
        const said = expected[user?.index ?? -1];
        expect(said?.get(field ?? '')).toBe(before);
        said?.set(field ?? '', made);
      }
      expect(saidIn(after)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

describe('places of the repaired text lead back into the export', () => {
  const everything: ChosenRepairs = {
    ...valueRepairs,
    'drop-control-characters': true,
    'escape-ampersands': true,
    'leave-out-broken-users': true,
    'drop-blank-elements': true,
    'set-dates': { who: 'all', expiry: '2032-05-31', purge: '2033-05-31' },
    'hold-back-rejects': [1],
  };
  const between = fc.constantFrom('\r\n', '\r', '\n', ' ', '');
  const filling = fc
    .array(fc.constantFrom('&', '\u0001', ' ', '\r\n', '\n', '\r', 'é', 'Ã©', '𐐷', 'x', '&#2;'), { maxLength: 6 })
    .map((pieces) => `<first_name>${pieces.join('')}</first_name><job_category>\n</job_category>`);
  const broken = '<user><x>\r\n</user>\n';

  test('line and column, whatever was changed before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(filling, between, fc.boolean()), { maxLength: 6 }), arbitraryCuts, (list, cuts) => {
        const content = `<users>\r${list
          .map(
            ([said, gap, spoil], index) => `${spoil ? broken : ''}<user>${said}<n${index}/> <m${index}/></user>${gap}`,
          )
          .join('')}</users>`;
        const { text: after, repairs } = repaired(content, everything, cuts);
        for (const [tag] of after.matchAll(/<[nm]\d\/>/g)) {
          const place = placeBehind(after.slice(0, after.indexOf(tag)));
          expect(repairs.original(null, place)).toEqual(placeBehind(content.slice(0, content.indexOf(tag))));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a CRLF that comes of what stood between CR and LF is two line ends in the export', () => {
    const { repairs } = repaired('<users>\r\u0001\n<x/></users>', { 'drop-control-characters': true });
    expect(repairs.original(null, { line: 2, column: 1 })).toEqual({ line: 3, column: 1 });
  });

  test('what was put in points to where it was put', () => {
    const content = anExport(['<user>\n<primary_id>p1</primary_id>\n</user>']);
    const { text: after, repairs } = repaired(content, {
      'set-dates': { who: 'all', expiry: '2032-05-31', purge: null },
    });
    const place = placeBehind(after.slice(0, after.indexOf('<expiry_date>')));
    expect(repairs.original(null, place)).toEqual({ line: 5, column: 1 });
    expect(repairs.original(null, { ...place, column: place.column + 5 })).toEqual({ line: 5, column: 1 });
  });

  test('users keep the numbers they had', () => {
    const content = anExport(['p0', 'p1', 'p2', 'p3', 'p4'].map((primaryId) => aUser({ primaryId })));
    const { repairs } = repaired(content, { 'hold-back-rejects': [0, 3], 'keep-one-of-duplicates': [1] });
    expect([0, 1].map((index) => repairs.log.originalUser(index))).toEqual([2, 4]);
  });
});

describe('the log', () => {
  test('says whose a change before the scan was, in which field and line', () => {
    const content = anExport([aUser({ primaryId: 'p1' }), aUser({ primaryId: 'p2', lastName: 'R&D\u0001' })]);
    const { repairs } = repaired(content, { 'escape-ampersands': true, 'drop-control-characters': true });
    const line = content.slice(0, content.indexOf('R&D')).split('\n').length;
    const user = { index: 1, primaryId: 'p2' };
    expect([...repairs.log.changes()]).toEqual([
      { repair: 'escape-ampersands', user, field: 'last_name', file: null, line, before: '&', after: '&amp;' },
      { repair: 'drop-control-characters', user, field: 'last_name', file: null, line, before: 'U+0001', after: '' },
    ]);
    expect(repairs.log.counts()).toEqual([
      { repair: 'drop-control-characters', count: 1 },
      { repair: 'escape-ampersands', count: 1 },
    ]);
  });

  test('is a table that spreadsheets read', () => {
    const { repairs } = repaired(anExport([aUser({ primaryId: ' p1' })]), { 'trim-values': true });
    expect(repairs.log.csv()).toBe(
      '\uFEFFUser,Line,Field,Before,After,Repair\r\n p1,4,primary_id," p1",p1,trim-values\r\n'.replace(
        '\n p1,',
        '\n" p1",',
      ),
    );
  });

  test('holds none that has something in it that nobody can see', () => {
    const identifiers = [
      anIdentifier({ value: '123-45\u200b-6789' }),
      anIdentifier({ type: 'SSN', value: '987\u00a065\u00a04321 ' }),
    ];
    const { repairs } = repaired(anExport([aUser({ identifiers })]), valueRepairs);
    expect([...repairs.log.changes()].map(({ before, after }) => [before, after])).toEqual([
      ['***-**-6789', '***-**-6789'],
      [expect.stringMatching(/^\*\*\*-\*\*-4321 ?$/), '***-**-4321'],
    ]);
  });

  test('holds no social security number, wherever it stands', () => {
    const user = aUser({
      primaryId: 'p1',
      identifiers: [anIdentifier({ type: 'SSN', value: ' 123456789 ' }), anIdentifier({ value: ' 123-45-6789' })],
      notes: [aNote({ type: ' X', text: '' }), aNote({ type: '', text: 'Has 987-65-4321 and 123456789' })],
    });
    const chosen = { ...valueRepairs, 'drop-blank-elements': true } as const;
    const { repairs } = repaired(anExport([user]), chosen);
    const shown = repairs.log.csv() + JSON.stringify([...repairs.log.changes()]);
    expect(repairs.log.counts().map(({ repair }) => repair)).toEqual(['trim-values', 'drop-blank-elements']);
    for (const number of ['123456789', '123-45-6789', '987-65-4321']) expect(shown).not.toContain(number);
    expect(shown).toContain('***-**-6789');
  });
});

describe('letters that could not be read', () => {
  const decoder = (): Windows1252Decoder => new Windows1252Decoder(true);
  const user = (name: string): string => `<user><last_name>${name}</last_name></user>`;

  test('move with the text, wherever it is cut', () => {
    const content = inOneByteEach(anExport([user(' R&D \u0081 x'), user('\u0001\u009d'), user('\u008d')]));
    const chosen = { ...valueRepairs, 'escape-ampersands': true, 'drop-control-characters': true } as const;
    fc.assert(
      fc.property(arbitraryCuts, (cuts) => {
        const { text: after, problems } = repaired(content, chosen, cuts, decoder());
        const bytes = new TextEncoder().encode(after);
        const signs = problems.map(({ at }) => new TextDecoder().decode(bytes.subarray(at, at + 2)));
        expect(signs).toEqual(['\u0081', '\u009d', '\u008d']);
      }),
    );
  });

  test('become the letters that were typed for them, and no others', () => {
    const content = inOneByteEach(anExport([user('\u0081a\u009db\u0081')]));
    const letters = [{ bytes: '81', letter: '<ü' }];
    const { text: after, problems } = repaired(content, { 'replace-character': letters }, [], decoder());
    expect(after).toBe(anExport([user('&lt;üa\u009db&lt;ü')]));
    expect(problems).toMatchObject([{ rule: 'undecodable-bytes', bytes: '9D' }]);
  });

  test('are settled where they are part of a garbled sign', () => {
    const content = inOneByteEach(anExport([user('say \u00e2\u0080\u009d')]));
    const { text: after, problems } = repaired(content, valueRepairs, [], decoder());
    expect(after).toBe(anExport([user('say ”')]));
    expect(problems).toEqual([]);
  });
});

test('several documents are counted through, and each has its own places', () => {
  const repairs = new ExportRepairs({ 'trim-values': true, 'hold-back-rejects': [1] });
  const bytes = (id: string): Uint8Array => new TextEncoder().encode(anExport([aUser({ primaryId: id })]));
  for (const [name, id] of [
    ['a.xml', '\n p0'],
    ['b.xml', 'p1'],
    ['c.xml', ' p2'],
  ] as const) {
    const decoder = repairs.begin(name, new Utf8Decoder(true));
    decoder.decode(bytes(id), false);
    decoder.decode(new Uint8Array(), true);
  }
  expect(repairs.users).toBe(3);
  expect([...repairs.log.changes()]).toMatchObject([
    { file: 'a.xml', user: { index: 0 }, repair: 'trim-values', line: 4 },
    { file: 'b.xml', user: { index: 1 }, repair: 'hold-back-rejects', line: 3 },
    { file: 'c.xml', user: { index: 2 }, repair: 'trim-values', line: 4 },
  ]);
  const place = { line: 9, column: 2 };
  expect(repairs.original('a.xml', place)).toEqual({ line: 10, column: 2 });
  expect(repairs.original('c.xml', place)).toEqual(place);
  expect(repairs.log.csv()).toMatch(/^\uFEFFFile,User,Line,/);
});

test('a pass over repaired text is one over a text that has no place in the file', () => {
  const pass = new ExportPass(
    settings,
    new PartWriter({ single: true, partBytes: 1 << 20 }, { write() {}, nextPart() {} }),
  );
  const repairs = new ExportRepairs({ 'trim-values': true });
  pass.begin(null, { decoder: repairs.begin(null, new Utf8Decoder(true)), bom: false });
  pass.push(new TextEncoder().encode(anExport([aUser({ primaryId: ' p1' })])), false);
  pass.push(new Uint8Array(), true);
  expect(pass.finish().waymarks).toEqual([[]]);
  expect([...pass.log.findings()]).toEqual([]);
});
