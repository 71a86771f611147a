import type { PreviewUser, TopField } from './preview-shape.ts';

/** What one user can be found by, in Alma and in the file: identifiers and names, folded. */
export function searchTextOf(current: PreviewUser | null, incoming: PreviewUser): string {
  const texts = new Set<string>();
  for (const { fields, lists } of current === null ? [incoming] : [incoming, current]) {
    for (const name of told) {
      const text = fields.get(name);
      if (text != null) texts.add(text);
    }
    for (const identifier of lists.get('user_identifier') ?? []) {
      const text = identifier.fields.get('value');
      if (text !== undefined) texts.add(text);
    }
  }
  return folded([...texts].join('\n'));
}

/** Each of these words is wanted, in whatever order: `Muñoz, Ana` → `munoz`, `ana`. */
export function searchWords(text: string): readonly string[] {
  return folded(text)
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
}

const told: readonly TopField[] = [
  'primary_id',
  'first_name',
  'middle_name',
  'last_name',
  'pref_first_name',
  'pref_middle_name',
  'pref_last_name',
];

/** Nobody should need the accents of a name to find it. */
function folded(text: string): string {
  const plain = text.toLowerCase();
  return ascii.test(plain) ? plain : plain.normalize('NFD').replace(/\p{M}/gu, '');
}

const ascii = /^[\0-\x7f]*$/;
