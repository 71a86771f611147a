/**
 * A text in the form in which it is compared: as bytes and not as a string, because hundreds of thousands are
 * remembered of a file and hardly one is shown. A byte for each ASCII character, three for any other UTF-16 unit.
 */
export class TextKey {
  bytes = new Uint8Array(64);
  length = 0;

  clear(): void {
    this.length = 0;
    if (this.bytes.length > mostKept) this.bytes = new Uint8Array(64);
  }

  /** Adds a text as it is. */
  add(text: string): void {
    this.reserve(3 * text.length);
    for (let index = 0; index < text.length; index++) this.addUnit(text.charCodeAt(index));
  }

  /** Adds what another key holds. */
  addKey({ bytes, length }: TextKey): void {
    this.reserve(length);
    for (let index = 0; index < length; index++) this.bytes[this.length++] = bytes[index] ?? 0;
  }

  /**
   * Adds UTF-8 in lower case and without white space around it, if that takes no more than a look at each byte: it must
   * be ASCII and the letters of Latin-1. Otherwise nothing is added and it returns false.
   */
  addLowerCase(utf8: Uint8Array, start: number, end: number): boolean {
    return this.addBytes(utf8, start, end, lowerCase);
  }

  /** The same with its letters as they are. */
  addTrimmed(utf8: Uint8Array, start: number, end: number): boolean {
    return this.addBytes(utf8, start, end, asItIs);
  }

  /** `letters`: what becomes of ASCII and Latin-1. */
  private addBytes(utf8: Uint8Array, start: number, end: number, letters: Uint8Array): boolean {
    const before = this.length;
    let from = start;
    let to = end;
    while (from < to && isAsciiSpace(utf8[from] ?? 0)) from++;
    while (from < to && isAsciiSpace(utf8[to - 1] ?? 0)) to--;
    // The letters of Latin-1 take two bytes in UTF-8 and three here.
    this.reserve(2 * (to - from));
    for (let at = from; at < to; at++) {
      const byte = utf8[at] ?? 0;
      if (byte < 0x80) this.bytes[this.length++] = letters[byte] ?? byte;
      else if (byte === latin1Letters) this.addUnit(letters[0x40 + (utf8[++at] ?? 0)] ?? 0);
      else {
        this.length = before;
        return false;
      }
    }
    return true;
  }

  equals(other: TextKey): boolean {
    if (this.length !== other.length) return false;
    for (let index = 0; index < this.length; index++) if (this.bytes[index] !== other.bytes[index]) return false;
    return true;
  }

  private addUnit(unit: number): void {
    if (unit < 0x80) this.bytes[this.length++] = unit;
    else {
      this.bytes[this.length++] = marker;
      this.bytes[this.length++] = unit >> 8;
      this.bytes[this.length++] = unit & 0xff;
    }
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.length + more, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

/** Keys are used again and again, and one monstrous value is no reason to hold so much for good. */
const mostKept = 4096;
/** Begins a unit that is not ASCII. */
const marker = 0x80;
/** The lead byte of U+00C0 to U+00FF in UTF-8. */
const latin1Letters = 0xc3;

/** ASCII and Latin-1, each character in lower case. */
const lowerCase = Uint8Array.from({ length: 0x100 }, (_, unit) =>
  String.fromCharCode(unit).toLowerCase().charCodeAt(0),
);

const asItIs = Uint8Array.from({ length: 0x100 }, (_, unit) => unit);

function isAsciiSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
