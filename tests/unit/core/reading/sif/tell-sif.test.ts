import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesThatTell } from '../../../../../src/core/reading/file-kind.ts';
import { type SifLayout, sifLayouts } from '../../../../../src/core/reading/sif/sif-layout.ts';
import { sifLayoutOf } from '../../../../../src/core/reading/sif/tell-sif.ts';
import { ansiBytes, aPatron } from '../../../../fixtures/a-sif.ts';

const { voyager, zorvlib } = sifLayouts;
const many = (layout: SifLayout, count = 100) =>
  Array.from({ length: count }, (_, index) =>
    aPatron(
      {
        fields: { primary_id: `09${index}`, first_name: 'Zoë', expiry_date: '2032.05.31' },
        barcodes: [['29001000111222', 'UG', '1']],
        addresses: [
          { type: '1', fields: { line1: `${index} Elm St`, city: 'Alton' } },
          { type: '3', fields: { line1: 'zoe@college.example' } },
        ].slice(0, 1 + (index % 2)),
      },
      layout,
    ),
  );
const told = (text: string) => sifLayoutOf(ansiBytes(text).subarray(0, bytesThatTell));

for (const [name, layout] of Object.entries(sifLayouts)) {
  test(`a file in the layout ${name} is told, however its lines end`, () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(told(many(layout).join(end))).toBe(layout);
      expect(told(many(layout, 1).join(end))).toBe(layout);
      const cut = many(layout).map((line) => line.trimEnd());
      expect(told([...cut, '\u001a'].join(end))).toBe(layout);
    }
  });
}

test('a few lines that are no patrons, and malformed dates, change nothing', () => {
  const dates = ['05/31/2032', '20320531', '2032.5.1'].map((date) => aPatron({ fields: { expiry_date: date } }));
  expect(told(['Extract of patrons', ...dates, ''].join('\n'))).toBe(voyager);
  expect(told(['Extract of patrons', 'made today', ...dates, 'the end'].join('\n'))).toBe(voyager);
});

test('a layout of the library’s own is told when it is handed in', () => {
  const [column, characters] = voyager.address.type;
  const own: SifLayout = { ...voyager, name: 'Ours', user: { ...voyager.user, characters: 466 } };
  const lines = many(own, 5).map((line) => line.padEnd(466 + column + characters));
  expect(sifLayoutOf(ansiBytes(lines.join('\n')), [own, voyager, zorvlib])).toBe(own);
});

test('what is something else is no patron file', () => {
  const words = 'The quick brown fox jumps over 12 lazy dogs; 3 of them wake up and 1 runs. ';
  expect(told('')).toBeNull();
  expect(told('\n\n \u001a')).toBeNull();
  expect(told(`${words.repeat(20)}\n`.repeat(60))).toBeNull();
  expect(told(words.repeat(4000))).toBeNull();
  expect(told(`${'1'.repeat(885)}\n`.repeat(60))).toBeNull();
  expect(told(`${'0930123,Muñoz,Zoë,UG,2032-05-31,'.repeat(20)}\n`.repeat(60))).toBeNull();
  expect(told(`${'0930123\tMuñoz\tZoë\tUG\t2032-05-31\t'.repeat(20)}\n`.repeat(60))).toBeNull();
  const samples = join(import.meta.dirname, '../../../../golden');
  const others = ['defects/clean.xml', 'defects/good.zip', 'reports/semicolon-ansi.csv', 'reports/plain.xlsx'];
  for (const other of others) expect(sifLayoutOf(readFileSync(join(samples, other))), other).toBeNull();
});
