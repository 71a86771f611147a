import { isBlank, trimBlank } from '../blank.ts';
import { secretsOf, withoutSecrets } from '../rules/ssn.ts';
import { TextKey } from '../text-key.ts';
import type { UserElement, UserRecord } from '../user-record.ts';
import { murmur128 } from './murmur3.ts';
import { parts } from './part.ts';
import { type PrintedField, printedFields, type Switch } from './printed-field.ts';

/** Four words for the user as a whole, which decide whether it has changed, and one for each part but the group. */
export const printWords = 4 + parts.length - 1;

/** Below a field the format is at most four deep: emails, email, email_types, email_type. */
const deepest = 8;

/**
 * Makes a number of what Alma reads of a user, the same whenever the sync would do the same. These are one:
 *
 * - fields and entries of lists in any order; attributes but the switches; fields that the SIS load does not read or know;
 * - white space around values; what is blank and what is not there; the forms of a date and of a boolean;
 * - identifiers and e-mail addresses that differ by case only (D 6). In all else case counts, for people see it.
 *
 * A list that is there and empty is not one that is missing: the sync empties it (D 3.1-7). The primary identifier is
 * no part of it: users are told apart by that.
 *
 * Of social security numbers no more goes in than may be shown, or a print could be tried until it gives them away.
 */
export class Fingerprint {
  /** The print of the user that was looked at last. */
  readonly words = new Int32Array(printWords);
  /** Sums of four words: of each part, and below them of each element that is open. Sums know no order. */
  private readonly sums = new Int32Array(4 * (parts.length + deepest));
  private readonly bytesOfSums = new Uint8Array(this.sums.buffer);
  private readonly hash = new Int32Array(4);
  private readonly key = new TextKey();
  private secrets: ReadonlySet<string> = none;
  private dashed: readonly UserElement[] = [];

  look(user: UserRecord): void {
    const secrets = secretsOf(user);
    this.secrets = secrets.length > 0 ? new Set(secrets) : none;
    this.dashed = user.having('dashed');
    this.sums.fill(0);
    for (const element of user.top()) {
      const field = printedFields.children.get(element.name);
      if (field !== undefined && field.part >= 0) this.add(element, field, 4 * field.part, 4 * parts.length);
    }
    murmur128(this.bytesOfSums, 0, 16 * parts.length, 0, this.hash);
    this.words.set(this.hash);
    for (let part = 0; part < parts.length - 1; part++) this.words[4 + part] = this.sums[4 * part] ?? 0;
  }

  /** Whether a text holds a social security number of the user that was looked at last, by what its types say. */
  mayNotShow(text: string): boolean {
    return this.secrets.size > 0 && withoutSecrets(text, this.secrets) !== text;
  }

  /** Adds an element to the sum at `to`; `own`: the first sum that no open element uses. */
  private add(element: UserElement, field: PrintedField, to: number, own: number): void {
    if (field.holdsText) {
      if (!element.blank) this.addValue(element, field, to);
      return;
    }
    for (let word = own; word < own + 4; word++) this.sums[word] = 0;
    for (const attribute of field.switches) this.addSwitch(element, attribute, own);
    for (const child of element.children()) {
      const known = field.children.get(child.name);
      if (known !== undefined) this.add(child, known, own, own + 4);
    }
    this.addHash(this.bytesOfSums, 4 * own, 4 * own + 16, field.seed, to);
  }

  private addValue(element: UserElement, field: PrintedField, to: number): void {
    if (this.secrets.size > 0 || this.dashed.includes(element)) {
      this.addText(withoutSecrets(trimBlank(element.text), this.secrets), field.seed, to);
    } else if (field.caseless) this.addKey(element.key, field.seed, to);
    else if (field.kind === 'date' && element.date !== null) this.addText(element.date, field.seed, to);
    else if (field.kind === 'boolean') this.addText(plainBoolean(element), field.seed, to);
    else {
      this.key.clear();
      element.addTo(this.key);
      this.addKey(this.key, field.seed, to);
    }
  }

  private addSwitch(element: UserElement, { name, seed }: Switch, to: number): void {
    const said = element.attribute(name);
    if (said === null || said === 'false' || isBlank(said)) return;
    const form = booleans.get(trimBlank(said)) ?? said;
    if (form !== 'false') this.addText(form, seed, to);
  }

  private addText(text: string, seed: number, to: number): void {
    this.key.clear();
    this.key.add(text);
    this.addKey(this.key, seed, to);
  }

  private addKey({ bytes, length }: TextKey, seed: number, to: number): void {
    this.addHash(bytes, 0, length, seed, to);
  }

  private addHash(bytes: Uint8Array, start: number, end: number, seed: number, to: number): void {
    const { hash, sums } = this;
    murmur128(bytes, start, end, seed, hash);
    for (let word = 0; word < 4; word++) sums[to + word] = ((sums[to + word] ?? 0) + (hash[word] ?? 0)) | 0;
  }
}

function plainBoolean(element: UserElement): string {
  const text = trimBlank(element.text);
  return booleans.get(text) ?? text;
}

const none: ReadonlySet<string> = new Set();

/** The forms of xs:boolean. */
const booleans: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['1', 'true'],
  ['false', 'false'],
  ['0', 'false'],
]);
