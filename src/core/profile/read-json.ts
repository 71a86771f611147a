import type { JsonValue } from './json-value.ts';

/**
 * A reader for JSON that came from elsewhere. `JSON.parse` takes the last of two equal names without a word, and any
 * depth; this one refuses both, and names by which a careless copy would reach the prototype of all objects.
 */

export interface JsonLimits {
  /** Of the whole text. */
  readonly characters: number;
  /** Lists and objects within each other. */
  readonly depth: number;
}

export type JsonFault =
  | 'not-json'
  | 'cut-off'
  | 'too-large'
  | 'too-deep'
  | 'repeated-name'
  | 'forbidden-name'
  | 'number';

/** `line` counts from 1. */
export type JsonReading = { readonly value: JsonValue } | { readonly fault: JsonFault; readonly line: number };

const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export function readJson(text: string, limits: JsonLimits): JsonReading {
  if (text.length > limits.characters) return { fault: 'too-large', line: 1 };
  return new JsonReader(text, limits.depth).read();
}

const space = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words: readonly (readonly [word: string, value: JsonValue])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
];

class JsonReader {
  private at = 0;
  private fault: JsonFault | null = null;

  private readonly text: string;
  private readonly depth: number;

  constructor(text: string, depth: number) {
    this.text = text;
    this.depth = depth;
  }

  read(): JsonReading {
    if (this.text.startsWith('\ufeff')) this.at = 1;
    const value = this.value(0);
    if (value !== undefined && this.at < this.text.length) this.fail('not-json');
    if (value !== undefined && this.fault === null) return { value };
    const line = this.text.slice(0, this.at).split('\n').length;
    return { fault: this.fault ?? 'not-json', line };
  }

  /** With the white space on both sides; undefined as soon as there is a fault. */
  private value(depth: number): JsonValue | undefined {
    this.skip(space);
    const value = this.bareValue(depth);
    this.skip(space);
    return value;
  }

  private bareValue(depth: number): JsonValue | undefined {
    const first = this.text[this.at];
    if (first === '"') return this.string();
    if (first === '{' || first === '[') {
      if (depth === this.depth) return this.fail('too-deep');
      this.at++;
      return first === '{' ? this.object(depth + 1) : this.list(depth + 1);
    }
    for (const [word, value] of words) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return value;
    }
    return this.number();
  }

  private object(depth: number): JsonValue | undefined {
    const names = new Map<string, JsonValue>();
    this.skip(space);
    if (this.take('}')) return {};
    do {
      this.skip(space);
      const name = this.text[this.at] === '"' ? this.string() : this.fail('not-json');
      if (name === undefined) return undefined;
      if (forbiddenNames.has(name)) return this.fail('forbidden-name');
      if (names.has(name)) return this.fail('repeated-name');
      this.skip(space);
      const value = this.take(':') ? this.value(depth) : this.fail('not-json');
      if (value === undefined) return undefined;
      names.set(name, value);
    } while (this.take(','));
    return this.take('}') ? Object.fromEntries(names) : this.fail('not-json');
  }

  private list(depth: number): JsonValue | undefined {
    const values: JsonValue[] = [];
    this.skip(space);
    if (this.take(']')) return values;
    do {
      const value = this.value(depth);
      if (value === undefined) return undefined;
      values.push(value);
    } while (this.take(','));
    return this.take(']') ? values : this.fail('not-json');
  }

  /** From one quotation mark to the next that no backslash precedes; what is between is judged by `JSON.parse`. */
  private string(): string | undefined {
    let end = this.at + 1;
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1;
    if (end >= this.text.length) return this.fail('cut-off');
    try {
      const text: string = JSON.parse(this.text.slice(this.at, end + 1));
      this.at = end + 1;
      return text;
    } catch {
      return this.fail('not-json');
    }
  }

  private number(): number | undefined {
    const digits = this.skip(number);
    if (digits === '') return this.fail('not-json');
    const value = Number(digits);
    return Number.isFinite(value) ? value : this.fail('number');
  }

  private take(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private skip(form: RegExp): string {
    form.lastIndex = this.at;
    const found = form.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private fail(fault: JsonFault): undefined {
    this.fault ??= fault === 'not-json' && this.at >= this.text.length ? 'cut-off' : fault;
  }
}
