import type { Excerpt } from '../core/reading/excerpt.ts';
import { fieldsOfUser, type SentField } from '../core/reading/fields-of-user.ts';
import { hideSsnInXml } from '../core/rules/ssn-in-xml.ts';
import { readUser } from '../storage/load-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import type { StoredUser } from '../storage/stored-shapes.ts';
import { userText } from '../workers/kept-load-client.ts';

/** A user as sent, with what triage needs. */
export type KeptUser = StoredUser;

/** A user of a kept load by its index; null when the load is gone or has none of that number. */
export async function readSentUser(loadId: string, index: number): Promise<KeptUser | null> {
  const database = await openDatabase();
  return typeof database === 'string' ? null : readUser(database, loadId, index);
}

/** No user of this size is read on a screen; what stands behind is left out. */
const mostCharacters = 20_000;

export type SentText =
  | { readonly kind: 'text'; readonly fields: readonly SentField[]; readonly excerpt: Excerpt }
  | { readonly kind: 'gone' | 'stopped' };

/** What was sent of a user: field by field, and its XML line by line; both without social security numbers. */
export async function readSentText(loadId: string, index: number): Promise<SentText> {
  const text = await userText(loadId, index);
  if (text === null) return { kind: 'gone' };
  if (text === 'stopped') return { kind: 'stopped' };
  const shown = hideSsnInXml(text.slice(0, mostCharacters), new Set());
  const lines = shown.split(/\r\n?|\n/).map((line, at) => ({ number: at + 1, text: line }));
  const excerpt = { lines, mark: null, before: false, behind: text.length > mostCharacters };
  return { kind: 'text', fields: fieldsOfUser(text), excerpt };
}
