import { utf8Text } from '../reading/content-text.ts';

const utf8 = new TextEncoder();

/** Texts and small numbers one behind the other as bytes. */
export class TextWriter {
  private buffer = new Uint8Array(1 << 12);
  private end = 0;

  begin(): void {
    this.end = 0;
  }

  /** What was written since `begin`; it holds until the next. */
  bytes(): Uint8Array {
    return this.buffer.subarray(0, this.end);
  }

  /** A whole number from 0, in as many bytes as it has times seven bits. */
  number(value: number): void {
    this.make(5);
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.buffer[this.end++] = (rest & 0x7f) | 0x80;
    this.buffer[this.end++] = rest;
  }

  text(text: string): void {
    this.textOrNull(text);
  }

  textOrNull(text: string | null): void {
    if (text === null) this.number(0);
    else if (text.length >= shortText || !this.ascii(text)) this.encoded(utf8.encode(text));
  }

  private encoded(bytes: Uint8Array): void {
    this.number(bytes.length + 1);
    this.make(bytes.length);
    this.buffer.set(bytes, this.end);
    this.end += bytes.length;
  }

  /** Most texts are few letters of ASCII, and asking the platform takes longer than they do. False: it is another. */
  private ascii(text: string): boolean {
    this.make(text.length + 1);
    const start = this.end + 1;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 0x7f) return false;
      this.buffer[start + at] = code;
    }
    this.buffer[this.end] = text.length + 1;
    this.end = start + text.length;
    return true;
  }

  private make(more: number): void {
    if (this.end + more <= this.buffer.length) return;
    const larger = new Uint8Array(2 * (this.end + more));
    larger.set(this.buffer);
    this.buffer = larger;
  }
}

/** Letters and the end mark in one byte of length. */
const shortText = 0x7f;

/** Reads what a `TextWriter` wrote, in the same order. */
export class TextReader {
  private buffer = new Uint8Array();
  private at = 0;
  private end = 0;

  begin(buffer: Uint8Array<ArrayBuffer>, start: number, end: number): void {
    this.buffer = buffer;
    this.at = start;
    this.end = end;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      if (this.at >= this.end) throw new Error('There is nothing more to read.');
      const byte = this.buffer[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  text(): string {
    const text = this.textOrNull();
    if (text === null) throw new Error('A text is missing.');
    return text;
  }

  textOrNull(): string | null {
    const length = this.number() - 1;
    if (length < 0) return null;
    const start = this.at;
    this.at += length;
    if (this.at > this.end) throw new Error('A text is cut off.');
    return utf8Text(this.buffer, start, this.at);
  }
}
