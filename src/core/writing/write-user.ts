import { type FieldNode, userFieldTree } from '../alma/user-fields.ts';
import { outputDeclaration } from '../repairs/output-declaration.ts';
import type { DraftContact, DraftSegment, DraftUser } from './draft-user.ts';

/** What stands before the first user of a document, and behind the last. */
export const documentHead = `${outputDeclaration}\n<users>\n`;
export const documentTail = '</users>\n';

/**
 * Told of each line that is written, in order: the path of what stands in it, as findings have it but with the position of
 * every entry (`contact_info/addresses/address[1]/line1`), and how many characters stand before
 * its value; 0 where it has none, or one that is written in other letters than it has.
 */
export type LineListener = (path: string, before: number) => void;

const nobody: LineListener = () => {};

/** The lists of a user by where they stand in it; those of `contact_info` in the order that D 1.3 demands. */
const lists: readonly (readonly [path: string, entries: (user: DraftUser) => readonly Written[]])[] = [
  ['contact_info/addresses/address', ({ addresses }) => addresses.map((one) => contact(one, 'address_type'))],
  ['contact_info/emails/email', ({ emails }) => emails.map((one) => contact(one, 'email_type'))],
  ['contact_info/phones/phone', ({ phones }) => phones.map((one) => contact(one, 'phone_type'))],
  [
    'user_identifiers/user_identifier',
    ({ identifiers }) =>
      identifiers.map(({ type, value }) => {
        return {
          fields: new Map([
            ['id_type', type],
            ['value', value],
          ]),
        };
      }),
  ],
  ['user_notes/user_note', ({ notes }) => notes.map(note)],
  ['user_statistics/user_statistic', ({ statistics }) => statistics],
];

/** An entry as it is written. */
interface Written extends DraftSegment {
  readonly preferred?: boolean;
  readonly types?: { readonly name: string; readonly codes: readonly string[] };
}

function contact({ fields, preferred, types }: DraftContact, name: string): Written {
  return { fields, preferred, types: { name, codes: types } };
}

/** The format demands both, whoever has nothing to say of them (D 1.3). */
function note({ fields }: DraftSegment): Written {
  return { fields: new Map([['user_viewable', 'false'], ['popup_note', 'false'], ...fields]) };
}

/**
 * The one writer of users that were no Alma XML: fields in the order of D 1.2, and only what is there. Returns `<user>` to
 * `</user>` with a line feed, to be stored as UTF-8. Signs that XML has no way to hold are written as they are, so that
 * whoever reads it tells of them as in any other export.
 * A name that the format does not have at its place is a bug and thrown.
 */
export function writeUser(user: DraftUser, line: LineListener = nobody): string {
  const written = new UserText(line);
  written.open('user', '');
  known(user.fields, userFieldTree);
  for (const node of userFieldTree.children.values()) {
    if (node.holdsText) written.field(node.path, node.path, user.fields.get(node.path));
    else writeLists(user, node, written);
  }
  written.close('user', '');
  return written.xml;
}

function writeLists(user: DraftUser, top: FieldNode, written: UserText): void {
  const filled = lists
    .filter(([path]) => path.startsWith(`${top.path}/`))
    .map(([path, entries]) => [path, entries(user)] as const)
    .filter(([, entries]) => entries.length > 0);
  if (filled.length === 0) return;
  written.open(top.path, top.path);
  for (const [path, entries] of filled) writeList(path.split('/').slice(1), entries, top, written);
  written.close(top.path, top.path);
}

/** `names`: those below `from`, down to that of the entries. */
function writeList(names: readonly string[], entries: readonly Written[], from: FieldNode, written: UserText): void {
  const [name = '', ...below] = names;
  const node = from.children.get(name);
  if (node === undefined) throw new Error(`Alma’s format has no ${name} in ${from.path}.`);
  if (below.length === 0) {
    for (const [index, entry] of entries.entries()) writeEntry(name, index + 1, entry, node, written);
    return;
  }
  written.open(name, node.path);
  writeList(below, entries, node, written);
  written.close(name, node.path);
}

function writeEntry(
  name: string,
  position: number,
  { fields, preferred = false, types }: Written,
  node: FieldNode,
  written: UserText,
): void {
  known(fields, node);
  const path = `${node.path}[${position}]`;
  written.open(name, path, preferred ? ' preferred="true"' : '');
  for (const [child, { holdsText }] of node.children) {
    if (holdsText) written.field(child, `${path}/${child}`, fields.get(child));
  }
  if (types !== undefined) {
    const list = `${path}/${types.name}s`;
    written.open(`${types.name}s`, list);
    for (const code of types.codes) written.field(types.name, `${list}/${types.name}`, code);
    written.close(`${types.name}s`, list);
  }
  written.close(name, path);
}

function known(fields: ReadonlyMap<string, string>, node: FieldNode): void {
  for (const name of fields.keys()) {
    if (node.children.get(name)?.holdsText !== true)
      throw new Error(`Alma’s format has no text ${name} in ${node.path}.`);
  }
}

/** The text of one user as it grows: a tag or a field a line. */
class UserText {
  xml = '';
  private readonly line: LineListener;

  constructor(line: LineListener) {
    this.line = line;
  }

  open(name: string, path: string, attributes = ''): void {
    this.line(path, 0);
    this.xml += `<${name}${attributes}>\n`;
  }

  close(name: string, path: string): void {
    this.line(path, 0);
    this.xml += `</${name}>\n`;
  }

  /** Nothing where there is no value; a value that is empty is there. A value of several lines is told of for each. */
  field(name: string, path: string, value: string | undefined): void {
    if (value === undefined) return;
    const isSpecial = special.test(value);
    this.line(path, isSpecial ? 0 : name.length + 2);
    for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) this.line(path, 0);
    this.xml += `<${name}>${isSpecial ? value.replace(every, reference) : value}</${name}>\n`;
  }
}

/** A carriage return would be read as a line feed, and `>` may stand behind `]]`. */
const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const special = /[&<>\r]/;
const every = /[&<>\r]/g;

function reference(sign: string): string {
  return references[sign] ?? sign;
}
