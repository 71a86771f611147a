import { type FingerprintBook, rowWords } from './fingerprint-book.ts';

/** The users of one book while it is compared: those with the same id are one, with their prints added up. */
export class LoadEntries {
  /** Rows of the book; that of the first user with an id stands for all who have it. */
  rows: Int32Array;
  /** Users beyond the first with the same id, and users without one. */
  repeated = 0;
  withoutId = 0;
  private readonly book: FingerprintBook;
  private readonly leading: Uint8Array;

  constructor(book: FingerprintBook) {
    this.book = book;
    this.rows = book.rows;
    this.leading = new Uint8Array(book.users);
  }

  /** `first`: who in this book comes first with the id of the user; null where there is no id. */
  note(user: number, first: number | null): void {
    if (first === null) this.withoutId++;
    else if (first === user) this.leading[user] = 1;
    else {
      this.repeated++;
      this.addRow(first, user);
    }
  }

  /** Whether the user is the first with its id. */
  leads(user: number): boolean {
    return this.leading[user] === 1;
  }

  private addRow(to: number, from: number): void {
    if (this.rows === this.book.rows) this.rows = this.book.rows.slice();
    const { rows } = this;
    for (let word = 0; word < rowWords - 1; word++) {
      const at = to * rowWords + word;
      rows[at] = (rows[at] ?? 0) + (this.book.rows[from * rowWords + word] ?? 0);
    }
  }
}
