import { inStableOrder, isJsonObject, type JsonObject, type JsonValue, ownValue } from './json-value.ts';

/**
 * What a value read from a file should be: tables of shapes are the schema. Of the first value that does not fit, its
 * place and what was expected there are kept; never the value itself, which may be anything.
 */

export const wrong: unique symbol = Symbol('wrong');

export interface Shape<T> {
  /** Completes “What belongs there is …”. */
  readonly expected: string;
  read(value: JsonValue, here: ReadingPlace): T | typeof wrong;
  write(value: T): JsonValue;
}

/** What is to be told of a file that was read. Places as in “groups, entry 3, weight”. */
export interface ReadingNotes {
  /** Not known to this version: kept, and written again. */
  readonly unknown: string[];
  /** Texts that were longer than there is room for. */
  readonly cut: string[];
  /** Passwords and the like, which are never kept. */
  readonly leftOut: string[];
  fault: ReadingFault | null;
}

export interface ReadingFault {
  readonly where: string;
  /** Completes “What belongs there is …”. */
  readonly expected: string;
  /** Whole sentences, where the module that judges it has some. */
  readonly why?: string;
}

export class ReadingPlace {
  readonly notes: ReadingNotes;
  private readonly path: readonly (string | number)[];

  constructor(notes: ReadingNotes, path: readonly (string | number)[] = []) {
    this.notes = notes;
    this.path = path;
  }

  at(step: string | number): ReadingPlace {
    return new ReadingPlace(this.notes, [...this.path, step]);
  }

  /** A number is the position in a list, from 0. A name may be anyone's: its first 40 signs, without what does not print. */
  get words(): string {
    const step = (one: string | number): string =>
      typeof one === 'number'
        ? `entry ${one + 1}`
        : [...one.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '')].slice(0, 40).join('');
    return this.path.map(step).join(', ');
  }

  fail(expected: string, why?: string): typeof wrong {
    this.notes.fault ??= { where: this.words, expected, ...(why === undefined ? {} : { why }) };
    return wrong;
  }
}

/** Reads a value by its shape, and keeps what was expected where it does not fit. */
export function readAs<T>(shape: Shape<T>, value: JsonValue, here: ReadingPlace): T | typeof wrong {
  const read = shape.read(value, here);
  return read === wrong ? here.fail(shape.expected) : read;
}

/** A part of a file that may hold more than is known. */
export interface WithOthers {
  /** What this version does not know, as it was in the file. */
  readonly others?: JsonObject;
}

export type FieldShapes<T> = {
  readonly [K in Exclude<keyof T, 'others'>]-?: Shape<Exclude<T[K], undefined>>;
};

/** What a value that is missing is taken for; `undefined`: it may be missing. */
export type Usual<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Names under which somebody may have put what must not be kept, however they are written. */
const secret = /passw|passphrase|secret|private.?key/i;

/** An object with these names; one that is missing takes its usual value, if there is one. Written in the table's order. */
export function record<T extends WithOthers>(fields: FieldShapes<T>, usual: Usual<T> = {}): Shape<T> {
  const shapes: (readonly [name: string, shape: Shape<unknown>])[] = Object.entries(fields);
  const usualValues = new Map<string, unknown>(Object.entries(usual));
  return {
    expected: 'a group of settings in curly brackets',
    read(value, here) {
      if (!isJsonObject(value)) return wrong;
      const read: Record<string, unknown> = {};
      for (const [name, shape] of shapes) {
        const found = ownValue(value, name);
        if (found === undefined && !usualValues.has(name)) return here.at(name).fail(shape.expected);
        read[name] = found === undefined ? usualValues.get(name) : readAs(shape, found, here.at(name));
        if (read[name] === wrong) return wrong;
        if (read[name] === undefined) delete read[name];
      }
      const others = othersOf(value, new Set(shapes.map(([name]) => name)), here);
      if (Object.keys(others).length > 0) read.others = others;
      return read as T;
    },
    write(value) {
      const values = new Map<string, unknown>(Object.entries(value));
      const known = shapes.flatMap(([name, shape]) => {
        const one = values.get(name);
        return one === undefined ? [] : [[name, shape.write(one)] as const];
      });
      const others = inStableOrder(value.others ?? {});
      const more = Object.entries(others ?? {}).filter(([name]) => !Object.hasOwn(fields, name));
      return Object.fromEntries([...known, ...more]);
    },
  };
}

function othersOf(value: JsonObject, known: ReadonlySet<string>, here: ReadingPlace): JsonObject {
  const kept = Object.entries(value).flatMap(([name, other]) => {
    if (known.has(name)) return [];
    const isSecret = secret.test(name);
    here.notes[isSecret ? 'leftOut' : 'unknown'].push(here.at(name).words);
    return isSecret ? [] : [[name, withoutSecrets(other, here.at(name))] as const];
  });
  return Object.fromEntries(kept);
}

/** What is kept unread is looked through for secrets all the same. */
export function withoutSecrets(value: JsonValue, here: ReadingPlace): JsonValue {
  if (Array.isArray(value)) return value.map((one, index) => withoutSecrets(one, here.at(index)));
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).flatMap(([name, one]) => {
    if (!secret.test(name)) return [[name, withoutSecrets(one, here.at(name))] as const];
    here.notes.leftOut.push(here.at(name).words);
    return [];
  });
  return Object.fromEntries(kept);
}
