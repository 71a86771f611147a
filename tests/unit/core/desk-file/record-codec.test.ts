import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordWriter, readRecord } from '../../../../src/core/desk-file/record-codec.ts';

async function areasOf(writer: RecordWriter) {
  const bytes = new Uint8Array(await new Blob(writer.bytes).arrayBuffer());
  return { bytes, blobs: new Blob(writer.blobs) };
}

async function thereAndBack(record: unknown): Promise<unknown> {
  const writer = new RecordWriter();
  const line = writer.line(record);
  expect(line).not.toContain('\n');
  const read = readRecord(line, await areasOf(writer));
  if (read === null) throw new Error(`not read back: ${line}`);
  return read.record;
}

const buffers = fc.uint8Array({ maxLength: 20 }).map((bytes) => bytes.slice());
const storable = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(undefined, null, true, false, Number.NaN, -0, Infinity, -Infinity),
    fc.double(),
    fc.bigInt(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\ud800', '\udc00x', '\u2028\n', '__proto__', '$'),
    fc.date({ noInvalidDate: true }),
    buffers,
    buffers.map((bytes) => bytes.buffer),
    fc.float32Array({ maxLength: 4 }),
    fc.bigUint64Array({ maxLength: 4 }),
    fc.array(tie('any')),
    fc.array(fc.tuple(tie('any'), tie('any'))).map((pairs) => new Map(pairs)),
    fc.array(tie('any')).map((values) => new Set(values)),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$', 'constructor', 'toString')), tie('any'), {
      noNullPrototype: true,
    }),
  ),
})).any;

test('a day that is none comes back as none', async () => {
  // Two of them are never equal to Node, so they are no part of the property below.
  const read = await thereAndBack(new Date(Number.NaN));
  expect(read instanceof Date && Number.isNaN(read.getTime())).toBe(true);
});

test('every record that can be stored comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(storable, async (record) => {
      expect(isDeepStrictEqual(await thereAndBack(record), structuredClone(record))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('names that reach a prototype stay names', async () => {
  const record = Object.fromEntries([
    ['__proto__', { admin: true }],
    ['$', ['map', []]],
  ]);
  const back = await thereAndBack(record);
  expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
  expect(Object.entries(Object(back))).toEqual(Object.entries(record));
});

test('what can be written can be read, as deep as it goes', async () => {
  let deep: unknown = 1;
  for (let depth = 0; depth < 200; depth++) deep = depth % 2 === 0 ? new Map([['a', deep]]) : { $: deep };
  expect(isDeepStrictEqual(await thereAndBack(deep), deep)).toBe(true);
  expect(() => new RecordWriter().line([deep])).toThrow(RangeError);
});

test('blobs lie apart and come back with their type, bytes of a part of a buffer without the rest', async () => {
  const whole = Uint8Array.of(1, 2, 3, 4, 5);
  const back = Object(
    await thereAndBack([new Blob(['a zip'], { type: 'application/zip' }), new Blob(['another']), whole.subarray(1, 3)]),
  );
  expect([back[0].type, await back[0].text(), await back[1].text()]).toEqual(['application/zip', 'a zip', 'another']);
  expect(back[2]).toEqual(Uint8Array.of(2, 3));
  expect(back[2].buffer.byteLength).toBe(2);
});

test('what no database takes is a bug, and so is a circle', () => {
  const circle: unknown[] = [];
  circle.push(circle);
  for (const record of [() => 1, Symbol('s'), /form/, { of: new URL('https://example.edu') }, new WeakMap()]) {
    expect(() => new RecordWriter().line(record)).toThrow(TypeError);
  }
  expect(() => new RecordWriter().line(circle)).toThrow(RangeError);
});

const areas = { bytes: new Uint8Array(4), blobs: new Blob(['1234']) };

test.each([
  '',
  '{',
  '{"$":1}',
  '{"$":["nothing"]}',
  '{"$":["toString"]}',
  '{"$":["map",[[1]]]}',
  '{"$":["map"]}',
  '{"$":["map",[]],"more":1}',
  '{"$":["view","Function",0,1]}',
  '{"$":["view","constructor",0,1]}',
  '{"$":["view","Uint32Array",0,3]}',
  '{"$":["view","Uint8Array",3,2]}',
  '{"$":["buffer",-1,1]}',
  '{"$":["buffer",0.5,1]}',
  '{"$":["buffer",0,"1"]}',
  '{"$":["blob",0,5,""]}',
  '{"$":["bigint","1x"]}',
  '{"$":["number","7"]}',
  '['.repeat(202) + ']'.repeat(202),
])('a line that nobody wrote is refused: %s', (line) => {
  expect(readRecord(line, areas)).toBeNull();
});

test('no line makes the reader throw or reach a prototype', () => {
  const tag = fc.constantFrom(
    'map',
    'set',
    'object',
    'view',
    'blob',
    'day',
    'number',
    'bigint',
    'undefined',
    '__proto__',
  );
  const hostile = fc
    .tuple(tag, fc.json(), fc.json())
    .map(([name, one, two]) => `{"__proto__":{"polluted":1},"x":{"$":["${name}",${one},${two}]}}`);
  fc.assert(
    fc.property(hostile, (line) => {
      readRecord(line, areas);
      expect('polluted' in {}).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
