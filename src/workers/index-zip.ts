import { ExportReader } from '../core/reading/export-reader.ts';
import { Utf8Decoder } from '../core/reading/utf8-decoder.ts';
import { TextEdits } from '../core/repairs/text-edits.ts';
import { secretsOf, withoutSecrets } from '../core/rules/ssn.ts';
import type { UserRecord } from '../core/user-record.ts';
import { asGzip } from '../core/zip/gzip-frame.ts';
import { readZipDirectory } from '../core/zip/zip-directory.ts';
import type { StoredUser } from '../storage/stored-shapes.ts';
import { inflateChunks } from './inflater.ts';

/** A user as it stands in a zip of ours: what triage needs of it, and where its text is. */
export type SentUser = Omit<StoredUser, 'file' | 'line' | 'foreseenBy'>;

const nowhere = { write() {}, landmark() {} };

/** Reads a finished zip of ours and gives its users in order. Throws if it is broken, for it was proved before. */
export async function* indexZip(zip: Blob): AsyncGenerator<SentUser[]> {
  const members = await readZipDirectory(zip);
  if ('fault' in members) throw new Error(members.fault);
  let usersBefore = 0;
  for (const [number, member] of members.entries()) {
    const gzip = await asGzip(zip, member);
    if ('fault' in gzip) throw new Error(gzip.fault);
    const found: SentUser[] = [];
    const listener = {
      user: (user: UserRecord, start: number, end: number) => void found.push(sentUser(user, number, start, end)),
      problem: ({ detail }: { detail: string }) => {
        throw new Error(detail);
      },
    };
    const edits = new TextEdits(nowhere);
    edits.abandon();
    const { scanner, shape } = new ExportReader(edits, listener, usersBefore);
    // A character may be cut by the border of a chunk.
    const utf8 = new Utf8Decoder(false);
    for await (const chunk of inflateChunks(gzip)) {
      const decoded = chunk === null ? null : utf8.decode(chunk, false);
      if (decoded === null) throw new Error('The zip has changed since it was proved.');
      scanner.append(decoded.bytes);
      scanner.scan();
      yield found.splice(0);
    }
    scanner.finish();
    yield found.splice(0);
    usersBefore += shape.users;
  }
}

function sentUser(user: UserRecord, member: number, start: number, end: number): SentUser {
  const secrets = new Set(secretsOf(user));
  const safe = (text: string): string => withoutSecrets(text, secrets);
  const field = (name: string): string => user.field(name)?.text.trim() ?? '';
  const identifiers = user.segments('user_identifier').map((identifier): [string, string] => {
    return [identifier.child('id_type')?.text.trim() ?? '', identifier.child('value')?.text.trim() ?? ''];
  });
  return {
    index: user.index,
    primaryId: safe(user.primaryId.trim()),
    identifiers: identifiers.filter(([, value]) => value !== '' && safe(value) === value),
    name: safe([field('last_name'), field('first_name')].filter((part) => part !== '').join(', ')),
    group: field('user_group'),
    expiry: field('expiry_date'),
    purge: field('purge_date'),
    member,
    start,
    end,
  };
}
