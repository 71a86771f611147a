import { type ValuePiece, valuePieces } from '../parts/value-pieces.ts';

/** A stretch of a line of XML: a tag, text, or the name of what cannot be seen. */
export interface XmlPiece extends ValuePiece {
  readonly kind: 'tag' | 'text';
}

const tagOrText = /<[^<>]*>?|[^<]+/g;
const indent = /^[ \t]*/;

/**
 * Takes a line of XML apart. Blanks before the first tag of a line are what everybody expects and stay; those around a
 * text are told.
 */
export function xmlPieces(line: string, isLineStart: boolean): XmlPiece[] {
  const start = isLineStart ? (indent.exec(line)?.[0].length ?? 0) : 0;
  const pieces: XmlPiece[] = start === 0 ? [] : [{ kind: 'text', text: line.slice(0, start), invisible: false }];
  for (const [found] of line.slice(start).matchAll(tagOrText)) {
    const kind = found.startsWith('<') ? 'tag' : 'text';
    pieces.push(...valuePieces(found).map((piece) => ({ kind, ...piece }) as const));
  }
  return pieces;
}

const element = /^<[^<>]*>(?:[^<]*<\/[^<>]*>)?/;

/** How much of a line, from a place on, is what stands there: a tag, an element without others in it, or a character. */
export function lengthAtPlace(line: string, at: number): number {
  const rest = line.slice(at);
  return element.exec(rest)?.[0].length ?? [...rest.slice(0, 2)][0]?.length ?? 0;
}
