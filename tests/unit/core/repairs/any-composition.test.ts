import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Windows1252Decoder } from '../../../../src/core/reading/windows-1252-decoder.ts';
import type { ChosenRepairs } from '../../../../src/core/repairs/chosen-repairs.ts';
import { arbitraryCuts } from '../../../fixtures/in-pieces.ts';
import { inOneByteEach, repaired } from './repaired.ts';

/** What a messy value is made of; each is the matter of one repair, or of none. */
const atom = fc.constantFrom(' ', 'x', 'é', '&', '&amp;', '\u0001', '&#1;', 'Ã±', '\u0081');
const messy = fc.array(atom, { maxLength: 5 }).map((atoms) => atoms.join(''));
/** A byte without a letter is settled by a date that takes its place, which would be too much for the model. */
const messyDate = messy.map((text) => text.replaceAll('\u0081', ''));

/** What no repair may touch, inside of users and between them. */
const inside = fc.constantFrom('', '\r\n', '<!-- Ã±  & -->', '<odd a=" x "/>', '<?sis & ?>');
const between = fc.constantFrom('', '\n', '\r\n\t', '<!-- <user> & -->');

interface Messy {
  readonly kind: 'user';
  readonly name: string;
  readonly date: string | null;
  readonly inside: string;
}
/** Ends the scan. */
const broken = '<user><primary_id>b1</user>';
const messyUser = fc.record({ kind: fc.constant('user' as const), name: messy, date: fc.option(messyDate), inside });
const content = fc.array(
  fc.oneof(
    { arbitrary: fc.tuple(messyUser, between), weight: 6 },
    fc.tuple(fc.constant({ kind: 'broken' as const }), fc.constantFrom('', '\n')),
  ),
  { maxLength: 6 },
);

const day = '2032-02-29';
const anyChosen: fc.Arbitrary<ChosenRepairs> = fc.record(
  {
    'replace-character': fc.constant([{ bytes: '81', letter: '&' }]),
    'drop-control-characters': fc.constant(true as const),
    'escape-ampersands': fc.constant(true as const),
    'leave-out-broken-users': fc.constant(true as const),
    'undo-mojibake': fc.constant({ except: [] }),
    'trim-values': fc.constant(true as const),
    'set-dates': fc.record({
      who: fc.constantFrom('all', 'without'),
      expiry: fc.constant(day),
      purge: fc.constant(null),
    }),
    'drop-blank-elements': fc.constant(true as const),
    'keep-one-of-duplicates': fc.constant([0]),
    'hold-back-rejects': fc.constant([0, 2]),
  },
  { requiredKeys: [] },
);

/** The repairs before users are known, as plain replacements. */
function asText(text: string, chosen: ChosenRepairs): string {
  let made = chosen['replace-character'] === undefined ? text : text.replaceAll('\u0081', '&amp;');
  const { 'drop-control-characters': drops, 'escape-ampersands': escapes } = chosen;
  if (drops === true) made = made.replaceAll('\u0001', '');
  if (escapes === true) made = made.replace(/&(?!amp;|#1;)/g, '&amp;');
  // Where it ends a plain “&”, it must stay, or both sides could become a reference.
  return drops === true ? made.replace(/(?<!&x{0,4})&#1;/g, '') : made;
}

const stops = (text: string): boolean => /&(?!amp;)/.test(text) || text.includes('\u0001');

/** A value of a user that stops nothing. */
function mended(text: string, kind: 'name' | 'date', chosen: ChosenRepairs): string {
  if (text.includes('\u0081')) return text;
  const letters = /[^\0-\x7f]{2,}/g;
  const isBlank = text.trim() === '';
  const undone =
    chosen['undo-mojibake'] === undefined
      ? text
      : text.replace(letters, (run) => (/^(?:Ã±)+$/.test(run) ? run.replaceAll('Ã±', 'ñ') : run));
  const trimmed = chosen['trim-values'] === true && !isBlank ? undone.trim() : undone;
  const dates = chosen['set-dates'];
  return kind === 'date' && dates !== undefined && (dates.who === 'all' || isBlank) ? day : trimmed;
}

const element = (name: string, text: string, { 'drop-blank-elements': drop }: ChosenRepairs): string =>
  drop === true && text.trim() === '' ? '' : `<${name}>${text}</${name}>`;

function written({ inside: odd }: Messy, last: string, expiry: string): string {
  return `<user><primary_id>p1</primary_id>${last}${odd}${expiry}</user>`;
}

const before = (one: Messy): string =>
  written(one, `<last_name>${one.name}</last_name>`, one.date === null ? '' : `<expiry_date>${one.date}</expiry_date>`);
const withText = (one: Messy, chosen: ChosenRepairs): Messy => ({
  ...one,
  name: asText(one.name, chosen),
  date: one.date === null ? null : asText(one.date, chosen),
});

/** A user as it should come out; empty where it goes. */
function after(one: Messy, index: number, chosen: ChosenRepairs): string {
  const read = withText(one, chosen);
  const { name, date } = read;
  const flawed = stops(name + (date ?? ''));
  if (chosen['keep-one-of-duplicates']?.includes(index) || chosen['hold-back-rejects']?.includes(index)) return '';
  if (chosen['leave-out-broken-users'] === true && (flawed || name.includes('\u0081'))) return '';
  if (flawed) return before(read);
  const last = element('last_name', mended(name, 'name', chosen), chosen);
  if (date !== null) return written(one, last, element('expiry_date', mended(date, 'date', chosen), chosen));
  return written(one, last, chosen['set-dates'] === undefined ? '' : `<expiry_date>${day}</expiry_date>`);
}

type Content = typeof content extends fc.Arbitrary<infer Made> ? Made : never;

function expected(list: Content, chosen: ChosenRepairs): string {
  let text = '';
  let index = 0;
  let ended = false;
  for (const [one, gap] of list) {
    const isBroken = one.kind === 'broken';
    // It goes up to where the next one begins.
    if (isBroken && chosen['leave-out-broken-users'] === true) continue;
    ended ||= isBroken;
    if (isBroken) text += broken;
    else text += ended ? before(withText(one, chosen)) : after(one, index++, chosen);
    text += gap;
  }
  return text;
}

const around = (users: string): string => `<?xml version="1.0"?>\r\n<users>${users}</users>\n`;
const fileOf = (list: Content): string =>
  around(list.map(([one, gap]) => (one.kind === 'broken' ? broken : before(one)) + gap).join(''));
const read = (text: string, chosen: ChosenRepairs, cuts: readonly number[] = []) =>
  repaired(inOneByteEach(text), chosen, cuts, new Windows1252Decoder(true));

test('any repairs together do what each does, in their own order, and nothing to what is around', () => {
  fc.assert(
    fc.property(content, anyChosen, arbitraryCuts, (list, chosen, cuts) => {
      expect(read(fileOf(list), chosen, cuts).text).toBe(around(expected(list, chosen)));
    }),
    { numRuns: 1000 },
  );
});

test('in which order they were chosen makes no difference', () => {
  const shuffled = anyChosen.chain((chosen) => {
    const entries = Object.entries(chosen);
    return fc.tuple(fc.constant(chosen), fc.shuffledSubarray(entries, { minLength: entries.length }));
  });
  fc.assert(
    fc.property(content, shuffled, (list, [chosen, entries]) => {
      const [one, other] = [read(fileOf(list), chosen), read(fileOf(list), Object.fromEntries(entries))];
      expect(other.text).toBe(one.text);
      expect([...other.repairs.log.changes()]).toEqual([...one.repairs.log.changes()]);
    }),
    { numRuns: 300 },
  );
});

test('what can be sent afterwards needs no repair', () => {
  fc.assert(
    fc.property(content, anyChosen, (list, all) => {
      const { 'keep-one-of-duplicates': _, 'hold-back-rejects': __, ...chosen } = all;
      const once = read(fileOf(list), all);
      fc.pre(!once.problems.some(({ rule }) => rule === 'undecodable-bytes'));
      const again = repaired(once.text, chosen);
      expect(again.text).toBe(once.text);
      expect([...again.repairs.log.changes()]).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
