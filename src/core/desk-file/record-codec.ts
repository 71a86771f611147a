/**
 * Records of any store as lines of text, beside two areas of bytes. JSON says most of it; what JSON does not know is an
 * object whose only name is `$`: a tag with what belongs to it. Bytes and blobs lie apart, so that no zip becomes text.
 *
 * A record is what IndexedDB takes: plain objects, lists, maps, sets, days, big and odd numbers, undefined, buffers, views
 * of them, blobs. Holes in lists become undefined; a thing that stands twice becomes two.
 */

/** Where the bytes of records are found again. */
export interface RecordAreas {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly blobs: Blob;
}

/** Things within things. Deeper is a circle, or an attack. */
const deepest = 200;

/** Makes lines, and gathers what lies beside them. */
export class RecordWriter {
  readonly bytes: Uint8Array<ArrayBuffer>[] = [];
  readonly blobs: Blob[] = [];
  private bytesSoFar = 0;
  private blobBytesSoFar = 0;

  /** One line, without its end. Throws where a value is nothing that can be stored, and on circles. */
  line(record: unknown): string {
    return JSON.stringify(this.written(record, 0));
  }

  written(value: unknown, depth: number): unknown {
    if (depth > deepest) throw new RangeError('A record goes in circles, or too deep.');
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return value;
    if (Array.isArray(value)) return Array.from(value, (one) => this.written(one, depth + 1));
    for (const [tag, kind] of Object.entries(kinds)) {
      const parts = kind.write(value, this, depth + 1);
      if (parts !== null) return { $: [tag, ...parts] };
    }
    if (!isPlain(value)) throw new TypeError('A record holds something that cannot be stored.');
    const entries = Object.entries(value).map(([name, one]) => [name, this.written(one, depth + 1)] as const);
    return Object.hasOwn(value, '$') ? { $: ['object', entries] } : Object.fromEntries(entries);
  }

  /** Where these bytes begin in their area. */
  putBytes(bytes: Uint8Array<ArrayBuffer>): number {
    const at = this.bytesSoFar;
    this.bytes.push(bytes);
    this.bytesSoFar += bytes.length;
    return at;
  }

  putBlob(blob: Blob): number {
    const at = this.blobBytesSoFar;
    this.blobs.push(blob);
    this.blobBytesSoFar += blob.size;
    return at;
  }
}

/** The record of a line; null when no `RecordWriter` has made it. */
export function readRecord(line: string, areas: RecordAreas): { readonly record: unknown } | null {
  try {
    return { record: new RecordReader(areas).read(JSON.parse(line), 0) };
  } catch (error) {
    // Made here, by JSON.parse, or by a date, number or depth that no writer makes.
    if (error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

class RecordReader {
  private readonly areas: RecordAreas;

  constructor(areas: RecordAreas) {
    this.areas = areas;
  }

  read(value: unknown, depth: number): unknown {
    if (depth > deepest) throw new SyntaxError('too deep');
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((one) => this.read(one, depth + 1));
    const entries = Object.entries(value);
    const tagged = Object.hasOwn(value, '$') ? new Map<string, unknown>(entries).get('$') : undefined;
    if (tagged === undefined) return this.object(entries, depth);
    if (!Array.isArray(tagged) || entries.length > 1) throw new SyntaxError('a tag that is none');
    const [tag, ...parts] = tagged;
    if (tag === 'object') return this.object(this.pairs(parts[0]), depth);
    if (typeof tag !== 'string' || !Object.hasOwn(kinds, tag)) throw new SyntaxError('an unknown tag');
    return kinds[tag]?.read(parts, this, depth + 1);
  }

  /** `Object.fromEntries` makes names of its own of all names, `__proto__` too. */
  private object(entries: readonly (readonly [unknown, unknown])[], depth: number): unknown {
    return Object.fromEntries(entries.map(([name, one]) => [String(name), this.read(one, depth + 1)]));
  }

  pairs(value: unknown): [unknown, unknown][] {
    return this.list(value).map((pair) => {
      const two = this.list(pair);
      if (two.length !== 2) throw new SyntaxError('no pair');
      return [two[0], two[1]];
    });
  }

  list(value: unknown): unknown[] {
    if (!Array.isArray(value)) throw new SyntaxError('no list');
    return value;
  }

  bytes(at: unknown, length: unknown): ArrayBuffer {
    const [from, to] = range(at, length, this.areas.bytes.length);
    return this.areas.bytes.slice(from, to).buffer;
  }

  blob(at: unknown, length: unknown, type: unknown): Blob {
    const [from, to] = range(at, length, this.areas.blobs.size);
    return this.areas.blobs.slice(from, to, String(type));
  }
}

function range(at: unknown, length: unknown, within: number): [from: number, to: number] {
  if (!isCount(at) || !isCount(length) || at + length > within) throw new SyntaxError('outside its area');
  return [at, at + length];
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** What JSON does not know: `write` gives what stands behind the tag, null for values of other kinds. */
interface Kind {
  write(value: unknown, to: RecordWriter, depth: number): readonly unknown[] | null;
  read(parts: readonly unknown[], from: RecordReader, depth: number): unknown;
}

const views = {
  Uint8Array,
  Uint8ClampedArray,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
  BigUint64Array,
  BigInt64Array,
} as const;
const oddNumbers = new Map([NaN, Infinity, -Infinity, -0].map((odd) => [Object.is(odd, -0) ? '-0' : String(odd), odd]));

const kinds: Readonly<Record<string, Kind>> = {
  undefined: { write: (value) => (value === undefined ? [] : null), read: () => undefined },
  number: {
    write: (value) => (typeof value === 'number' ? [Object.is(value, -0) ? '-0' : String(value)] : null),
    read([text]) {
      const odd = oddNumbers.get(String(text));
      if (odd === undefined) throw new SyntaxError('no odd number');
      return odd;
    },
  },
  bigint: {
    write: (value) => (typeof value === 'bigint' ? [String(value)] : null),
    read: ([text]) => BigInt(String(text).slice(0, 10_000)),
  },
  day: {
    write: (value) => (value instanceof Date ? [Number.isNaN(value.getTime()) ? null : value.getTime()] : null),
    read: ([time]) => new Date(typeof time === 'number' ? time : Number.NaN),
  },
  map: {
    write: (value, to, depth) =>
      value instanceof Map ? [[...value].map((pair) => pair.map((one) => to.written(one, depth)))] : null,
    read: ([pairs], from, depth) =>
      new Map(from.pairs(pairs).map(([key, one]) => [from.read(key, depth), from.read(one, depth)])),
  },
  set: {
    write: (value, to, depth) => (value instanceof Set ? [[...value].map((one) => to.written(one, depth))] : null),
    read: ([values], from, depth) => new Set(from.list(values).map((one) => from.read(one, depth))),
  },
  buffer: {
    write: (value, to) =>
      value instanceof ArrayBuffer ? [to.putBytes(new Uint8Array(value)), value.byteLength] : null,
    read: ([at, length], from) => from.bytes(at, length),
  },
  view: {
    write(value, to) {
      const found = Object.entries(views).find(([, View]) => value instanceof View);
      if (found === undefined || !ArrayBuffer.isView(value)) return null;
      // Of a shared buffer too, this is a copy of its own.
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
      return [found[0], to.putBytes(bytes), bytes.length];
    },
    read([name, at, length], from) {
      const found = Object.entries(views).find(([known]) => known === name);
      if (found === undefined) throw new SyntaxError('an unknown view');
      return new found[1](from.bytes(at, length));
    },
  },
  blob: {
    write: (value, to) => (value instanceof Blob ? [to.putBlob(value), value.size, value.type] : null),
    read: ([at, length, type], from) => from.blob(at, length, type),
  },
};
