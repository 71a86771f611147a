import fc from 'fast-check';
import { expect, test } from 'vitest';
import { garbledWordsIn } from '../../../../src/core/repairs/mended-text.ts';
import { findGarbledWords } from '../../../../src/workers/find-garbled-words.ts';
import { anExport, anIdentifier, aUser } from '../../../fixtures/an-export.ts';
import { prepared } from '../../../fixtures/read-export.ts';
import { inOneByteEach, repaired } from './repaired.ts';

const undo = (except: readonly string[] = []) => ({ 'undo-mojibake': { except } });

test('each garbled word of a mixed file is listed once, the most frequent first', async () => {
  const garbled = 'Mu\xc3\xb1oz';
  const users = [
    aUser({ lastName: `${garbled}-${garbled}`, firstName: 'Ren\xe9' }),
    aUser({ lastName: `O\xc3\xa9l, ${garbled}-${garbled}`, firstName: 'S\xc3O' }),
  ];
  expect(await findGarbledWords(await prepared(inOneByteEach(anExport(users))))).toEqual([
    { before: 'MuÃ±oz-MuÃ±oz', after: 'Muñoz-Muñoz', count: 2 },
    { before: 'OÃ©l', after: 'Oél', count: 1 },
  ]);
});

test('a word with a byte that stands for no character is listed as it is read', async () => {
  const content = inOneByteEach(anExport([aUser({ lastName: '\xc3\x81lvarez', firstName: 'Z\x81' })]));
  const before = 'Ã\u0081lvarez';
  expect(await findGarbledWords(await prepared(content))).toEqual([{ before, after: 'Álvarez', count: 1 }]);
});

test('words that are excepted are listed too, and the other repairs go on before', async () => {
  const content = anExport([aUser({ lastName: 'R&D MuÃ±oz', firstName: 'OÃ©l' })]);
  const load = await prepared(content, { repairs: { 'escape-ampersands': true, ...undo(['OÃ©l']) } });
  expect(load.load.verdict).toBe('review');
  expect(await findGarbledWords(load)).toEqual([
    { before: 'MuÃ±oz', after: 'Muñoz', count: 1 },
    { before: 'OÃ©l', after: 'Oél', count: 1 },
  ]);
  expect([...(load.repairLog?.changes('undo-mojibake') ?? [])].map(({ after }) => after)).toEqual(['R&D Muñoz']);
});

test('no digit is listed, of whatever script', async () => {
  const identifiers = [anIdentifier({ type: 'SSN', value: '078Ã©05Ã©1120' }), anIdentifier({ value: 'Ã©٣٤' })];
  const words = await findGarbledWords(await prepared(anExport([aUser({ identifiers })])));
  expect(words).toEqual([{ before: 'Ã©', after: 'é', count: 2 }]);
});

const piece = fc.constantFrom('Ã©', 'ÃƒÂ©', 'â€™', 'Â\u00a0', 'é', 'a', "'", '-', '1', ' ', ',', '&amp;', '&#xC3;');
const value = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

/** The words that undo-mojibake would change. */
const garbledIn = (content: string): Set<string> =>
  new Set(
    [...repaired(content, undo()).repairs.log.changes()].flatMap(({ before }) =>
      garbledWordsIn(before).map((word) => word.before),
    ),
  );

test('words that are excepted are the only garbled ones that are left, and the log has none but the others', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), fc.func(fc.boolean()), (values, isRight) => {
      const content = anExport(values.map((lastName) => aUser({ lastName })));
      const garbled = garbledIn(content);
      const except = [...garbled].filter((word) => isRight(word));
      const { text, repairs } = repaired(content, undo(except));
      expect(garbledIn(text)).toEqual(new Set(except));
      const changes = [...repairs.log.changes()];
      for (const { before, after } of changes) {
        const left = garbledWordsIn(after).map((word) => word.before);
        const mended = garbledWordsIn(before).filter((word) => !except.includes(word.before));
        expect(mended.length).toBeGreaterThan(0);
        expect(left.every((word) => except.includes(word))).toBe(true);
      }
      if (except.length === garbled.size) expect(text).toBe(content);
      expect([...repaired(text, undo(except)).repairs.log.changes()]).toEqual([]);
    }),
  );
});
