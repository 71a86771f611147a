import { trimBlank } from '../blank.ts';
import { maskSsn } from '../rules/ssn.ts';
import type { UserRecord } from '../user-record.ts';
import { Fingerprint } from './fingerprint.ts';
import { type FingerprintBook, rowWords, startsOf } from './fingerprint-book.ts';

/** Alma's format has 255 characters for a group; so much of a longer one is kept. */
const longestGroup = 255;
/** D 1.2: identifiers have 255 characters at most, each of up to four bytes. A user with a longer one is turned away. */
const longestId = 255 * 4;
/** As many as a row has room for; users of further groups are put into the last one. No library has a hundredth of it. */
const mostGroups = 0x1_0000;

const utf8 = new TextEncoder();

/** Makes the book of a load while its users pass by. Memory grows with them, by 40 bytes and the id each. */
export class BookWriter {
  private readonly fingerprint = new Fingerprint();
  private readonly numbers = new Map<string, number>();
  private rows = new Int32Array(rowWords << 10);
  private ids = new Uint8Array(1 << 14);
  private users = 0;
  private used = 0;

  look(user: UserRecord): void {
    this.fingerprint.look(user);
    const id = user.primaryId;
    // What another identifier of the user calls a social security number.
    const isSecret = this.fingerprint.mayNotShow(id);
    this.add(isSecret ? '' : id, user.field('user_group')?.text ?? '', this.fingerprint.words);
  }

  /** A user with its print, of `printWords` words. */
  add(primaryId: string, group: string, print: Int32Array): void {
    const row = this.users++ * rowWords;
    if (row === this.rows.length) this.rows = grown(this.rows, new Int32Array(row * 2));
    this.rows.set(print, row);
    this.rows[row + rowWords - 1] = this.numberOf(trimBlank(group)) | (this.addId(trimBlank(primaryId)) << 16);
  }

  finish(): FingerprintBook {
    const rows = this.rows.slice(0, this.users * rowWords);
    const ids = this.ids.slice(0, this.used);
    return { users: this.users, groups: [...this.numbers.keys()], rows, ids, starts: startsOf(rows) };
  }

  private numberOf(group: string): number {
    const name = group.length > longestGroup ? group.slice(0, longestGroup).toWellFormed() : group;
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    if (number === mostGroups) return number - 1;
    this.numbers.set(name, number);
    return number;
  }

  /** How many bytes it has. Masked, social security numbers would be taken for one another: they are not kept at all. */
  private addId(id: string): number {
    if (id.length > longestId || maskSsn(id) !== id) return 0;
    if (this.used + id.length * 3 > this.ids.length) {
      this.ids = grown(this.ids, new Uint8Array(this.ids.length * 2));
    }
    const { written } = utf8.encodeInto(id, this.ids.subarray(this.used));
    if (written > longestId) return 0;
    this.used += written;
    return written;
  }
}

function grown<T extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(full: T, larger: T): T {
  larger.set(full);
  return larger;
}
