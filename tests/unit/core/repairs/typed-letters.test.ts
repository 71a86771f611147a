import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Windows1252Decoder } from '../../../../src/core/reading/windows-1252-decoder.ts';
import type { TypedLetter } from '../../../../src/core/repairs/chosen-repairs.ts';
import { aPatron } from '../../../fixtures/a-sif.ts';
import { anExport, anIdentifier, aUser } from '../../../fixtures/an-export.ts';
import { prepared, repairedXml, zipBytes } from '../../../fixtures/read-export.ts';
import { inOneByteEach, repaired } from './repaired.ts';

const content = inOneByteEach(
  anExport([
    aUser({ primaryId: 'p1', lastName: 'M\u0081ller' }),
    aUser({ primaryId: 'p2', lastName: '\u008dech-F\u0081rst', identifiers: [anIdentifier({ value: '12\u0081456' })] }),
  ]),
);
const by = (...letters: TypedLetter[]) => prepared(content, { repairs: { 'replace-character': letters } });
const ue = { bytes: '81', letter: 'ü' };
const che = { bytes: '8D', letter: 'Č' };

test('a load tells the letters that cannot be read, with their words', async () => {
  const { load } = await prepared(content);
  expect(load.verdict).toBe('blocked');
  expect(load.unread).toEqual({
    letters: [
      {
        bytes: '81',
        count: 3,
        words: [
          ['M', 'ller'],
          ['\ufffdech-F', 'rst'],
        ],
      },
      { bytes: '8D', count: 1, words: [['', 'ech-F\ufffdrst']] },
    ],
    more: 0,
    typed: [],
  });
});

test('what was typed is put in everywhere, and what was not is still found', async () => {
  const { load, repairLog } = await by(ue);
  expect(load.verdict).toBe('blocked');
  expect(load.unread.letters).toEqual([{ bytes: '8D', count: 1, words: [['', 'ech-Fürst']] }]);
  expect(load.unread.typed.map(({ bytes, count }) => [bytes, count])).toEqual([['81', 3]]);
  const changes = [...(repairLog?.changes() ?? [])];
  expect(changes.map(({ user, field, before, after }) => [user?.primaryId, field, before, after])).toEqual([
    ['p1', 'last_name', '81', 'ü'],
    ['p2', 'last_name', '81', 'ü'],
    ['p2', 'user_identifiers/user_identifier/value', '81', 'ü'],
  ]);
});

test('with all typed the load goes, and its text needs no repair', async () => {
  const made = await by(ue, che);
  expect(made.load.unread.letters).toEqual([]);
  expect(made.load.repairs.find(({ repair }) => repair === 'replace-character')?.count).toBe(4);
  expect(made.load.zip).not.toBeNull();
  const xml = await repairedXml(content, { repairs: { 'replace-character': [ue, che] } });
  expect(xml).toContain('<last_name>Čech-Fürst</last_name>');
  const again = await prepared(xml, { repairs: { 'replace-character': [ue, che] } });
  expect([...(again.repairLog?.changes() ?? [])]).toEqual([]);
  expect(again.load.unread).toEqual({ letters: [], more: 0, typed: [] });
  expect(await zipBytes(again)).toEqual(await zipBytes(made));
});

test('letters of a Voyager file can be typed too', async () => {
  const patrons = ['M\u0081ller', 'Lee'].map((last_name, index) =>
    aPatron({ fields: { primary_id: `${index}`, last_name, expiry_date: '2032.05.31', purge_date: '2033.05.31' } }),
  );
  const sif = inOneByteEach(`${patrons.join('\r\n')}\r\n`);
  const { load } = await prepared(sif, { name: 'patrons.sif' });
  expect(load.unread.letters).toEqual([{ bytes: '81', count: 1, words: [['M', 'ller']] }]);
  const xml = await repairedXml(sif, { name: 'patrons.sif', repairs: { 'replace-character': [ue] } });
  expect(xml).toContain('<last_name>Müller</last_name>');
});

test('whatever is typed stands there as text, nothing else is touched, and a second time there is nothing to do', () => {
  const pieces = fc.array(fc.constantFrom('\u0081', '\u008d', '\u008f', 'é', 'x', '&amp;', ' '), { maxLength: 12 });
  const typed = fc.uniqueArray(
    fc.record({
      bytes: fc.constantFrom('81', '8D', '8F', '90'),
      letter: fc.constantFrom('ü', '&', '<', 'OE', '日', 'é'),
    }),
    { selector: ({ bytes }) => bytes },
  );
  const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };
  fc.assert(
    fc.property(pieces, typed, (text, letters) => {
      const before = anExport([aUser({ lastName: text.join('') })]);
      const chosen = { 'replace-character': letters };
      const { text: after } = repaired(inOneByteEach(before), chosen, [], new Windows1252Decoder(true));
      const expected = letters.reduce((all, { bytes, letter }) => {
        return all.replaceAll(String.fromCharCode(Number.parseInt(bytes, 16)), escapes[letter] ?? letter);
      }, before);
      expect(after).toBe(expected);
      const again = repaired(after, chosen);
      expect(again.text).toBe(after);
      expect([...again.repairs.log.changes()]).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
