import { TextEdits } from '../repairs/text-edits.ts';
import { secretsOf, withoutSecrets } from '../rules/ssn.ts';
import type { UserElement, UserRecord } from '../user-record.ts';
import { ExportReader } from './export-reader.ts';

/** A field as it was sent. */
export interface SentField {
  /** Element names from below `<user>`, 1-based where repeated. */
  readonly path: string;
  /** Without social security numbers. */
  readonly value: string;
  /** It is there, and holds nothing (RULES, *Blank*). */
  readonly blank: boolean;
}

const nowhere = { write() {}, landmark() {} };

/** All fields of one `<user>`, in their order; none where the text is no whole user. */
export function fieldsOfUser(xml: string): SentField[] {
  const fields: SentField[] = [];
  const edits = new TextEdits(nowhere);
  edits.abandon();
  const listener = { user: (user: UserRecord) => void fields.push(...fieldsIn(user)), problem() {} };
  const { scanner } = new ExportReader(edits, listener, 0);
  scanner.append(new TextEncoder().encode(xml));
  scanner.finish();
  return fields;
}

function fieldsIn(user: UserRecord): SentField[] {
  const secrets = new Set(secretsOf(user));
  const leaves = (element: UserElement): UserElement[] =>
    element.leaf ? [element] : element.children().flatMap(leaves);
  return user
    .top()
    .flatMap(leaves)
    .map(({ path, text, blank }) => ({ path, value: withoutSecrets(text, secrets), blank }));
}
