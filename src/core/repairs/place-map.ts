import type { Place } from '../place.ts';

/** Of each anchor: line and column in the repaired text, line and column in the text it came from. */
const stride = 4;

/**
 * From places of a repaired text to places of the text it came from. It is sparse: one anchor behind each change, or two
 * where something new stands, so it **grows** by 32 bytes or so for each change and by nothing for what is as it was.
 */
export class PlaceMap {
  private readonly anchors: number[] = [];

  /** From here on both texts go on alike, until the next anchor. Anchors come in the order of the text. */
  alike(repaired: Place, original: Place): void {
    this.add(repaired, original, original.column);
  }

  /** From here on stands what the other text does not have: all of it came from this one place. */
  inserted(repaired: Place, original: Place): void {
    this.add(repaired, original, -original.column);
  }

  private add(repaired: Place, original: Place, column: number): void {
    this.anchors.push(repaired.line, repaired.column, original.line, column);
  }

  /** Where that which stands at a place of the repaired text stood before. */
  original(place: Place): Place {
    const index = this.before(place);
    if (index < 0) return place;
    const [line = 1, column = 1, toLine = 1, toColumn = 1] = this.anchors.slice(index * stride, (index + 1) * stride);
    if (toColumn < 0) return { line: toLine, column: -toColumn };
    if (place.line === line) return { line: toLine, column: toColumn + place.column - column };
    return { line: toLine + place.line - line, column: place.column };
  }

  /** The last anchor that is not behind a place; -1 where there is none. */
  private before({ line, column }: Place): number {
    let low = 0;
    let high = this.anchors.length / stride;
    while (low < high) {
      const middle = (low + high) >> 1;
      const anchorLine = this.anchors[middle * stride] ?? 0;
      const anchorColumn = this.anchors[middle * stride + 1] ?? 0;
      if (anchorLine < line || (anchorLine === line && anchorColumn <= column)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
