import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SheetPacker, unpackSheet } from '../../../../src/core/report/packed-sheet.ts';
import { mostRows, SheetBuilder } from '../../../../src/core/report/sheet.ts';

const cell = fc.option(fc.string({ unit: 'grapheme', maxLength: 40 }), { nil: undefined });
const rows = fc.array(fc.array(cell, { maxLength: 300 }), { maxLength: 40 });

test('a sheet that is packed is, unpacked, the sheet that would have been built', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const [builder, packer] = [new SheetBuilder(), new SheetPacker()];
      for (const [index, cells] of all.entries()) {
        builder.add(index + 1, cells);
        packer.add(index + 1, cells);
      }
      expect(unpackSheet(packer.sheet('S'))).toEqual(builder.sheet('S'));
    }),
  );
});

test('what is beyond the limit is cut, and that is known', () => {
  const packer = new SheetPacker();
  for (let row = 1; row <= mostRows + 1; row++) packer.add(row, ['x']);
  const { rows: kept, cut } = unpackSheet(packer.sheet('S'));
  expect([kept.length, cut]).toEqual([mostRows, true]);
});
