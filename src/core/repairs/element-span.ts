import type { ReadElement } from '../reading/read-element.ts';

/** Where an element stands in the bytes of the window: from `<` to behind the last `>`. */
export interface ElementSpan {
  readonly start: number;
  readonly end: number;
  /** Its content; both are behind the tag where the element has no end tag. */
  readonly from: number;
  readonly to: number;
  /** `<name/>`. */
  readonly selfClosing: boolean;
}

/** The span of an element of the user that begins at `userStart`. An element keeps only where its content is. */
export function elementSpan(bytes: Uint8Array, userStart: number, element: ReadElement): ElementSpan {
  const from = userStart + element.from;
  const to = userStart + element.to;
  let start = from - 1;
  // No “<” can stand in a tag, not in its values either.
  while (bytes[start] !== 0x3c) start--;
  const selfClosing = bytes[from - 2] === 0x2f;
  let end = to;
  if (!selfClosing) {
    while (bytes[end] !== 0x3e) end++;
    end++;
  }
  return { start, end, from, to, selfClosing };
}

/** The name in the tag that begins at `start`, with its prefix. */
export function tagName(bytes: Uint8Array, start: number): string {
  let end = start + 1;
  while (!isNameEnd(bytes[end] ?? 0)) end++;
  return new TextDecoder().decode(bytes.subarray(start + 1, end));
}

function isNameEnd(byte: number): boolean {
  return byte === 0x2f || byte === 0x3e || byte <= 0x20;
}
