import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineOrigins } from '../../../../src/core/conversion/line-origins.ts';
import { documentHead } from '../../../../src/core/writing/write-user.ts';

const linesBefore = documentHead.split('\n').length - 1;
const place = fc.record({ line: fc.integer({ min: 1, max: 5 }), column: fc.integer({ min: 1, max: 60_000 }) });

test('every line leads back to where it came from, however many there are', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 90 }), (places, times) => {
      const origins = new LineOrigins(false);
      const all = Array.from({ length: times }, () => places).flat();
      for (const one of all) origins.add(one, 11);
      expect(all.map((_, index) => origins.original({ line: linesBefore + index + 1, column: 40 }))).toEqual(all);
      expect(origins.original({ line: linesBefore + all.length + 9, column: 1 })).toEqual(all.at(-1));
    }),
  );
});

test('in a text a letter within a value is told, and what stands around the value is its beginning', () => {
  const origins = new LineOrigins(true);
  origins.add({ line: 3, column: 311 }, '<last_name>'.length);
  origins.add({ line: 3, column: 341 }, 0);
  const at = (line: number, column: number) => origins.original({ line: linesBefore + line, column });
  expect(at(1, 1)).toEqual({ line: 3, column: 311 });
  expect(at(1, 12)).toEqual({ line: 3, column: 311 });
  expect(at(1, 14)).toEqual({ line: 3, column: 313 });
  expect(at(2, 14)).toEqual({ line: 3, column: 341 });
});
