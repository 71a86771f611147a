import { identifierKey } from '../rules/identifier-case.ts';
import { KeyIndex } from '../rules/key-index.ts';
import { TextKey } from '../text-key.ts';
import { type FingerprintBook, idOf } from './fingerprint-book.ts';

/** Tells users of one or several books apart by their ids, as Alma does: whatever the case (D 6). */
export class IdIndex {
  private readonly index = new KeyIndex();
  private readonly key = new TextKey();

  /** `number` of whoever came first with the id of this user: his own if it was he. Null where there is no id. */
  claim(book: FingerprintBook, user: number, number: number): number | null {
    const { ids, starts } = book;
    const from = starts[user] ?? 0;
    const end = starts[user + 1] ?? 0;
    if (from === end) return null;
    this.key.clear();
    if (!this.key.addLowerCase(ids, from, end)) this.key.add(identifierKey(idOf(book, user)));
    const first = this.index.claim(this.key, number);
    return first < 0 ? number : first;
  }
}
