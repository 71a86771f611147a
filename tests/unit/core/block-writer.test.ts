import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlockWriter } from '../../../src/core/block-writer.ts';

test('the blocks depend on the text alone, not on the pieces it came in', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 25 })), fc.integer({ min: 1, max: 10 }), (pieces, size) => {
      const blocks: number[][] = [];
      const writer = new BlockWriter(size, (block) => blocks.push([...block]));
      for (const piece of pieces) writer.write(piece);
      writer.flush();
      expect(blocks.flat()).toEqual(pieces.flatMap((piece) => [...piece]));
      expect(blocks.slice(0, -1).every((block) => block.length === size)).toBe(true);
      expect(blocks.at(-1)?.length ?? size).toBeGreaterThan(0);
    }),
  );
});

test('a block that was handed on is not written again', () => {
  const blocks: Uint8Array[] = [];
  const writer = new BlockWriter(2, (block) => blocks.push(block));
  writer.write(Uint8Array.of(1, 2, 3, 4, 5));
  writer.flush();
  expect(blocks.map((block) => [...block])).toEqual([[1, 2], [3, 4], [5]]);
});

test('a block that comes back is filled again, unless it has another size', () => {
  const blocks: Uint8Array<ArrayBuffer>[] = [];
  const writer = new BlockWriter(2, (block) => blocks.push(block));
  writer.write(Uint8Array.of(1, 2));
  const [first] = blocks;
  writer.reuse(new ArrayBuffer(3));
  if (first !== undefined) writer.reuse(first.buffer);
  writer.write(Uint8Array.of(3, 4, 5, 6));
  expect(blocks[2]?.buffer).toBe(first?.buffer);
  expect([...(blocks[2] ?? [])]).toEqual([5, 6]);
});

test('flushing nothing hands nothing on', () => {
  const blocks: Uint8Array[] = [];
  const writer = new BlockWriter(2, (block) => blocks.push(block));
  writer.flush();
  writer.write(new Uint8Array());
  writer.write(Uint8Array.of(1, 2));
  writer.flush();
  expect(blocks).toHaveLength(1);
});
