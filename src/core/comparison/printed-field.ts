import { type FieldNode, userFieldTree } from '../alma/user-fields.ts';
import { murmur128 } from './murmur3.ts';
import { partOf } from './part.ts';

/** A field that Alma reads, as far as fingerprints care. */
export interface PrintedField {
  /** Of its path and not of its place in the table, so that prints live on when Alma's format grows. */
  readonly seed: number;
  readonly holdsText: boolean;
  readonly kind: FieldNode['kind'];
  /** Alma takes two that differ by case only as one (D 6). */
  readonly caseless: boolean;
  /** Of a field directly below the user: where the sum of its part stands; -1: it does not count. */
  readonly part: number;
  readonly switches: readonly Switch[];
  readonly children: ReadonlyMap<string, PrintedField>;
}

/** An attribute that is on or off, and off where it is not. All others, as `desc`, `link`, `segment_type`, say nothing (D 1.3). */
export interface Switch {
  readonly name: string;
  readonly seed: number;
}

const switches: Readonly<Record<string, readonly string[]>> = {
  'contact_info/addresses/address': ['preferred'],
  'contact_info/emails/email': ['preferred'],
  'contact_info/phones/phone': ['preferred', 'preferred_sms'],
};

/** The root stands for the user. Fields that the SIS load does not read are not in it. */
export const printedFields: PrintedField = printed(userFieldTree);

function printed(node: FieldNode): PrintedField {
  const { path, kind, holdsText } = node;
  const children = [...node.children].filter(([, child]) => !child.ignored);
  return {
    seed: seedOf(path),
    holdsText,
    kind,
    caseless: kind === 'identifier' || kind === 'email',
    part: path.includes('/') ? -1 : partOf(path),
    switches: (switches[path] ?? []).map((name) => ({ name, seed: seedOf(`${path}/@${name}`) })),
    children: new Map(children.map(([name, child]) => [name, printed(child)])),
  };
}

function seedOf(path: string): number {
  const words = new Int32Array(4);
  const bytes = new TextEncoder().encode(path);
  murmur128(bytes, 0, bytes.length, 0, words);
  return words[0] ?? 0;
}
