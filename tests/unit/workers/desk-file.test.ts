/** Desk files through the job that the worker runs: whole, spoiled by chance, and changed on purpose. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deskRefusal, deskRefusalReasons } from '../../../src/core/desk-file/desk-refusals.ts';
import type { DeskToWrite } from '../../../src/workers/desk-file-api.ts';
import { deskFileJob } from '../../../src/workers/desk-file-job.ts';

const job = deskFileJob();
const zip = new Blob([new Uint8Array(3000).map((_, at) => (at * 7919) % 251)], { type: 'application/zip' });
const stores = new Map<string, readonly unknown[]>([
  ['terms', [{ id: 't1', name: 'Fall 2026', closed: null, at: new Date(0) }]],
  ['decisions', [{ desk: 't1', bucket: 3, decisions: new Map([['p1001', { status: 'open', note: undefined }]]) }]],
  [
    'prints',
    [
      { id: 'l1', prints: Uint8Array.of(1, 2, 3) },
      { id: 'l2', prints: Uint8Array.of(4) },
    ],
  ],
  ['empty', []],
]);
const aDesk = (more: Partial<DeskToWrite> = {}): DeskToWrite => ({
  made: '2026-08-20T09:00:00.000Z',
  shapes: 2,
  stores,
  passphrase: null,
  ...more,
});

async function written(more: Partial<DeskToWrite> = {}): Promise<Uint8Array<ArrayBuffer>> {
  const ending = await job.write(aDesk(more));
  if (ending.kind !== 'done') throw new Error(ending.kind);
  return new Uint8Array(await ending.file.arrayBuffer());
}
const read = (bytes: BlobPart, passphrase: string | null = null, newestShapes = 2) =>
  job.read({ file: new Blob([bytes]), passphrase, newestShapes });
const whyNot = async (bytes: BlobPart, passphrase: string | null = null): Promise<string> => {
  const ending = await read(bytes, passphrase);
  return ending.kind === 'refused' ? ending.refusal.why : ending.kind;
};
/** As somebody would who changes a file on purpose. */
function withNewSum(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const sum = createHash('sha256').update(bytes.subarray(0, -32)).digest();
  const changed = bytes.slice();
  changed.set(sum, bytes.length - 32);
  return changed;
}
const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number, by = 1): Uint8Array<ArrayBuffer> => {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ by;
  return changed;
};
/** Replaces a text by one of the same length. */
function replaced(bytes: Uint8Array<ArrayBuffer>, from: string, to: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).toContain(from);
  expect(to).toHaveLength(from.length);
  return new Uint8Array(Buffer.from(text.replace(from, to), 'latin1'));
}

const open = await written();
const passphrase = 'Größe 12 – Dachs';
const sealed = await written({ passphrase });

test('a desk comes back as it was, in the order of its stores', async () => {
  const ending = await read(open);
  expect(ending).toStrictEqual({
    kind: 'done',
    desk: { made: '2026-08-20T09:00:00.000Z', shapes: 2, stores },
    sha256: Buffer.from(open.slice(-32)).toString('hex'),
  });
  expect([...Object(ending).desk.stores.keys()]).toEqual([...stores.keys()]);
});

test('the same desk makes the same bytes, unless it is sealed', async () => {
  expect(await written()).toEqual(open);
  expect(await written({ passphrase })).not.toEqual(sealed);
});

test('any records come back, sealed or not, from a database read piece by piece too', async () => {
  async function* slowly() {
    for (let row = 0; row < 3000; row++) yield { row, text: `Zoë ${'x'.repeat(row % 300)}` };
  }
  const bytes = await written({ stores: [['rows', slowly()]] });
  const ending = Object(await read(bytes));
  expect(ending.desk.stores.get('rows')).toHaveLength(3000);
  expect(ending.desk.stores.get('rows')[2999]).toEqual({ row: 2999, text: `Zoë ${'x'.repeat(299)}` });
});

test('a zip lies in the file as it is, and comes back byte for byte', async () => {
  for (const word of [null, passphrase]) {
    const bytes = await written({ stores: [['zips', [{ id: 'l1', zip }]]], passphrase: word });
    expect(bytes.length).toBeLessThan(zip.size + 1500);
    const ending = Object(await read(bytes, word));
    const back: Blob = ending.desk.stores.get('zips')[0].zip;
    expect(back.type).toBe('application/zip');
    expect(await back.arrayBuffer()).toEqual(await zip.arrayBuffer());
  }
});

test('a desk that could not be read back is not written', async () => {
  const twice = [['a', []] as const, ['a', []] as const];
  await expect(job.write(aDesk({ stores: twice }))).rejects.toThrow(RangeError);
  await expect(job.write(aDesk({ made: 'today' }))).rejects.toThrow(RangeError);
  await expect(job.write(aDesk({ passphrase: '' }))).rejects.toThrow(RangeError);
  await expect(job.write(aDesk({ stores: [['a', [() => 1]]] }))).rejects.toThrow(TypeError);
});

describe('a file that came to harm', () => {
  test.each([
    ['open', open],
    ['sealed', sealed],
  ] as const)('%s: whichever byte is flipped, it is refused', async (_name, bytes) => {
    for (let at = 0; at < bytes.length; at++) {
      const why = await whyNot(flipped(bytes, at, 1 + ((at * 37) % 255)), passphrase);
      expect(['damaged', 'cut-off', 'not-a-desk-file'], `byte ${at}`).toContain(why);
    }
  });

  test('wherever it is cut off, that is told', async () => {
    for (let length = 1; length < open.length; length++)
      expect(await whyNot(open.slice(0, length)), `${length}`).toBe('cut-off');
    expect(await whyNot(new Uint8Array())).toBe('empty');
  });

  test('something added, or something swapped, is told', async () => {
    expect(await whyNot(new Uint8Array([...open, 0]))).toBe('damaged');
    await fc.assert(
      fc.asyncProperty(fc.nat(open.length - 1), fc.nat(open.length - 1), async (one, other) => {
        const swapped = open.slice();
        [swapped[one], swapped[other]] = [open[other] ?? 0, open[one] ?? 0];
        expect((await read(swapped)).kind).toBe(open[one] === open[other] ? 'done' : 'refused');
      }),
    );
  });

  test.each([
    ['{"format":"termload-profile"}', 'This looks like JSON.'],
    ['<?xml version="1.0"?><users/>', 'This looks like an XML file.'],
    ['PK\u0003\u0004', 'This looks like a zip file.'],
    ['   ', 'This looks like an empty file.'],
  ])('another file is told by what it looks like: %j', async (text, looksLike) => {
    expect(await read(text)).toMatchObject({ kind: 'refused', refusal: { why: 'not-a-desk-file', looksLike } });
  });
});

describe('a sealed file', () => {
  test('opens with its passphrase alone, however its letters are composed', async () => {
    expect(await whyNot(sealed)).toBe('passphrase-needed');
    expect(await whyNot(sealed, 'Größe 12 – dachs')).toBe('wrong-passphrase');
    expect(await whyNot(sealed, passphrase.normalize('NFD'))).toBe('done');
    expect(Object(await read(sealed, passphrase)).desk.stores).toStrictEqual(stores);
  });

  test('shows nothing of what it holds, nor of the passphrase', () => {
    const text = Buffer.from(sealed).toString('utf8');
    for (const word of ['terms', 'decisions', '2026', 'Dachs', 'hint']) expect(text).not.toContain(word);
    expect(text).toContain('"rounds":1000000');
  });

  test('changed on purpose, it does not open', async () => {
    const body = sealed.length - 100;
    expect(await whyNot(withNewSum(flipped(sealed, body)), passphrase)).toBe('wrong-passphrase');
    expect(await whyNot(withNewSum(replaced(sealed, '"rounds":1000000', '"rounds":1000001')), passphrase)).toBe(
      'wrong-passphrase',
    );
    expect(await whyNot(withNewSum(replaced(sealed, '"rounds":1000000', '"rounds":0000001')), passphrase)).toBe(
      'damaged',
    );
    expect(await whyNot(withNewSum(replaced(sealed, '"rounds":1000000', '"rounds":1      ')), passphrase)).toBe(
      'tampered',
    );
    expect(await whyNot(withNewSum(replaced(sealed, '"rounds":1000000', '"rounds":9e99999')), passphrase)).toBe(
      'damaged',
    );
    expect(await whyNot(withNewSum(replaced(sealed, 'AES-256-GCM', 'AES-256-ECB')), passphrase)).toBe('tampered');
  });
});

describe('an open file changed on purpose, with a new sum', () => {
  test('a newer version is told from damage', async () => {
    expect(await whyNot(withNewSum(replaced(open, '"version":1', '"version":2')))).toBe('newer');
    expect(await whyNot(replaced(open, '"version":1', '"version":2'))).toBe('damaged');
    expect(await whyNot(withNewSum(replaced(open, '"version":1', '"version":0')))).toBe('tampered');
    expect((await read(open, null, 1)).kind).toBe('refused');
    expect(await read(open, null, 1)).toMatchObject({ refusal: { why: 'newer' } });
  });

  test('parts that do not fit together are told', async () => {
    expect(await whyNot(withNewSum(flipped(open, open.length - 40)))).toBe('tampered');
    expect(await whyNot(withNewSum(replaced(open, '"name":"terms","count":1', '"name":"terms","count":2')))).toBe(
      'tampered',
    );
    expect(await whyNot(withNewSum(replaced(open, '"name":"terms","count":1', '"name":"terms","count":0')))).toBe(
      'tampered',
    );
    expect(await whyNot(withNewSum(replaced(open, '"name":"terms"', '"name":"empty"')))).toBe('tampered');
  });

  test('however it is changed, it is refused as a whole or read as a whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 16, max: open.length - 33 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const ending = await read(withNewSum(flipped(open, at, by)));
          // Nobody can tell a changed name, or a changed time, of which no sum speaks.
          if (ending.kind === 'done') expect([...ending.desk.stores.values()]).toStrictEqual([...stores.values()]);
          else expect(ending.kind).toBe('refused');
        },
      ),
      { numRuns: 500 },
    );
  });
});

test.each(deskRefusalReasons.map((why) => [why]))('the refusal %s is told in whole sentences', (why) => {
  const { looksLike, expected, whatToDo } = deskRefusal(why);
  for (const words of [looksLike, expected, whatToDo]) expect(words).toMatch(/^[A-Z].{10,}\.$/);
});
