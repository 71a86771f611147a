import { type BookRefusal, readBook as readBytes } from '../core/comparison/book-file.ts';
import type { FingerprintBook } from '../core/comparison/fingerprint-book.ts';
import type { Database } from './open-database.ts';

/** The book of a load, or why its bytes are none; null when none is kept. It is written with its load (`LoadWriter`). */
export async function readBook(database: Database, loadId: string): Promise<FingerprintBook | BookRefusal | null> {
  const stored = await database.get('books', loadId);
  return stored === undefined ? null : readBytes(stored.bytes);
}
