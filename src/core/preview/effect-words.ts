import { type Segment, segmentNames } from '../alma/user-fields.ts';
import { fieldWords } from '../field-words.ts';
import type { PolicyCertainty } from './policy-cell.ts';
import type { PlainEffect } from './preview-shape.ts';
import type { ReadEffect } from './preview-tally.ts';
import { segmentFacts } from './segment-policy.ts';

interface EffectWords {
  /** Behind the name of a field: a sentence without its full stop. */
  readonly does: string;
  /** By itself, as the head of a column or a tag. */
  readonly done: string;
}

const plainWords: Readonly<Record<PlainEffect | 'changed', EffectWords>> = {
  set: { does: 'is filled in', done: 'Filled in' },
  replaced: { does: 'is replaced', done: 'Replaced' },
  cleared: { does: 'is cleared', done: 'Cleared' },
  defaulted: { does: 'goes to Alma’s default', done: 'Alma’s default' },
  added: { does: 'is added', done: 'Added' },
  removed: { does: 'is removed', done: 'Removed' },
  changed: { does: 'is changed', done: 'Changed' },
};

const unlessEdited = '-unless-edited';

/** `cleared-unless-edited` → `is cleared, unless staff edited it`. */
export function effectWords(effect: ReadEffect): EffectWords {
  const plain = plainEffect(effect);
  const { does, done } = plainWords[plain];
  if (plain === effect) return { does, done };
  return { does: `${does}, unless staff edited it`, done: `${done}, unless staff edited it` };
}

/** What happens where staff did not edit the field. */
export function plainEffect(effect: ReadEffect): PlainEffect | 'changed' {
  const plain = effect.endsWith(unlessEdited) ? effect.slice(0, -unlessEdited.length) : effect;
  return isPlain(plain) ? plain : 'changed';
}

function isPlain(effect: string): effect is PlainEffect | 'changed' {
  return effect in plainWords;
}

/** How sure an entry of the policy table is, as a tag and as a sentence. */
export const certaintyWords: Readonly<Record<PolicyCertainty, { readonly tag: string; readonly means: string }>> = {
  documented: { tag: 'sure', means: 'Ex Libris has written it down.' },
  inferred: {
    tag: 'probable',
    means: 'Ex Libris has not written it down; it follows from what they have written.',
  },
  disputed: {
    tag: 'documents disagree',
    means: 'Documents of Ex Libris contradict each other; the newer one is followed here.',
  },
  silent: {
    tag: 'not documented',
    means: 'No document says it; what stands here is the reading that misses no loss.',
  },
};

/** A list, and one entry of it, which its name follows. */
const listNames: Readonly<Record<Segment, readonly [list: string, entry: string]>> = {
  address: ['Addresses', 'Address'],
  email: ['E-mails', 'E-mail'],
  phone: ['Phones', 'Phone'],
  user_identifier: ['Identifiers', 'Identifier'],
  user_block: ['Blocks', 'Block'],
  user_note: ['Notes', 'Note'],
  user_statistic: ['Statistics', 'Statistic'],
};

const byList: ReadonlyMap<string, readonly [list: string, entry: string]> = new Map(
  segmentNames.map((segment) => [segmentFacts[segment].list, listNames[segment]]),
);

/**
 * The field of a change, or the kind of field of a count: `emails/a@x.example` → `E-mail a@x.example`, `emails` →
 * `E-mails`, `user_group` → `User group`.
 */
export function changedFieldWords(field: string): string {
  const slash = field.indexOf('/');
  const names = byList.get(slash < 0 ? field : field.slice(0, slash));
  if (names === undefined) return fieldWords(field);
  const [list, entry] = names;
  if (slash < 0) return list;
  const name = field.slice(slash + 1);
  const told = field.startsWith('user_identifiers/') ? name.replace(':', ' ') : name;
  return told === '' ? entry : `${entry} ${told}`;
}
