import { expect, test } from 'vitest';
import { Windows1252Decoder } from '../../../../src/core/reading/windows-1252-decoder.ts';
import type { ChosenRepairs, OfferedRepairId } from '../../../../src/core/repairs/chosen-repairs.ts';
import { type OfferedRepair, offeredRepairs } from '../../../../src/core/repairs/offered-repairs.ts';
import type { RuleId } from '../../../../src/core/rules/rule-facts.ts';
import {
  aBlock,
  aNote,
  anAddress,
  anEmail,
  anExport,
  anIdentifier,
  aPhone,
  aStatistic,
  aUser,
} from '../../../fixtures/an-export.ts';
import { runPass } from '../../../fixtures/run-pass.ts';
import { inOneByteEach, repaired } from './repaired.ts';

/** An export that raises the rule, and how the repair is chosen that settles it. */
type Cases = { readonly [Id in OfferedRepairId]: readonly Case[] };
interface Case {
  readonly rule: RuleId;
  readonly content: string;
  readonly chosen: ChosenRepairs;
}

const blank = { 'drop-blank-elements': true } as const;
const trim = { 'trim-values': true } as const;
const without = { 'set-dates': { who: 'without', expiry: '2032-05-31', purge: '2033-05-31' } } as const;
const forAll = { 'set-dates': { ...without['set-dates'], who: 'all' } } as const;
const ungarble = { 'undo-mojibake': { except: [] } } as const;
const broken = { 'leave-out-broken-users': true } as const;
const sound = aUser({ primaryId: 'p9' });

const on = (rule: RuleId, chosen: ChosenRepairs, parts: Parameters<typeof aUser>[0]): Case => ({
  rule,
  chosen,
  content: anExport([aUser(parts), sound]),
});
const type = (name: string): string => `<${name}> </${name}>`;

const cases: Cases = {
  'replace-character': [
    on('undecodable-bytes', { 'replace-character': [{ bytes: '81', letter: 'ü' }] }, { lastName: 'M\u0081ller' }),
  ],
  'drop-control-characters': [
    on('control-character', { 'drop-control-characters': true }, { lastName: '\u0001a&#1;' }),
  ],
  'escape-ampersands': [on('bare-ampersand', { 'escape-ampersands': true }, { lastName: 'R&D' })],
  'leave-out-broken-users': [
    on('not-well-formed', broken, { lastName: '<' }),
    on('undecodable-bytes', broken, { lastName: '\u0081' }),
    on('control-character', broken, { lastName: '\u0001' }),
    on('bare-ampersand', broken, { lastName: '&' }),
  ],
  'undo-mojibake': [
    on('mojibake', ungarble, { lastName: '\u00c3\u00a9' }),
    on('mixed-encoding', ungarble, { lastName: '\u00c3\u00a9' }),
    on('undecodable-bytes', ungarble, { lastName: '\u00e2\u0080\u009d' }),
  ],
  'trim-values': [
    on('padded-value', trim, { primaryId: ' p1' }),
    on('invisible-character', trim, { lastName: 'a\u00a0' }),
    on('date-malformed', trim, { expiryDate: '2032-05-31\u00a0' }),
  ],
  'set-dates': [
    on('expiry-missing', without, { expiryDate: null }),
    on('purge-missing', without, { purgeDate: ' ' }),
    on('expiry-past', forAll, { expiryDate: '2001-01-01' }),
    on('purge-before-expiry', forAll, { purgeDate: '2030-01-01' }),
    on('date-malformed', forAll, { expiryDate: '31.05.2032' }),
  ],
  'drop-blank-elements': [
    on('identifier-blank', blank, { identifiers: [anIdentifier({ value: ' ' })] }),
    on('identifier-type-blank', blank, { identifiers: [anIdentifier({ type: null })] }),
    on('statistic-category-blank', blank, { statistics: [aStatistic({ category: '' })] }),
    on('email-address-blank', blank, { emails: [anEmail(), anEmail({ address: '' })] }),
    on('email-type-blank', blank, { emails: [anEmail(), anEmail({ types: type('email_type') })] }),
    on('phone-number-blank', blank, { phones: [aPhone({ number: ' ' })] }),
    on('phone-type-blank', blank, { phones: [aPhone({ types: '' })] }),
    on('address-type-blank', blank, { addresses: [anAddress({ types: null })] }),
    on('address-line1-blank', blank, { addresses: [anAddress({ line1: '' })] }),
    on('note-type-blank', blank, { notes: [aNote({ type: '' })] }),
    on('note-text-blank', blank, { notes: [aNote({ text: '' })] }),
    on('block-description-blank', blank, { blocks: [aBlock({ description: '' })] }),
    on('protected-field-blank', blank, { more: '<job_category/>' }),
  ],
  'keep-one-of-duplicates': [on('identifier-taken-in-file', { 'keep-one-of-duplicates': [1] }, { primaryId: 'P9' })],
  'hold-back-rejects': [],
  'split-files': [],
};
/** Needs a profile with a policy, which the plain settings do not have. */
const elsewhere: readonly RuleId[] = ['dates-off-policy'];

const ids = Object.keys(cases).filter((id): id is OfferedRepairId => Object.hasOwn(cases, id));
const every = ids.flatMap((id) => cases[id].map((one) => ({ id, ...one })));
const rulesOf = (found: readonly { readonly rule: RuleId }[]): Set<RuleId> => new Set(found.map(({ rule }) => rule));

test.each(every)('$id settles $rule, and raises nothing', ({ rule, content, chosen }) => {
  const bytes = /[\u0080-\u009f]|\u00c3/.test(content) ? inOneByteEach(content) : new TextEncoder().encode(content);
  const found = rulesOf(runPass(bytes).findings);
  expect(found).toContain(rule);
  const decoder = bytes.length < new TextEncoder().encode(content).length ? new Windows1252Decoder(true) : undefined;
  const { text, problems } = repaired(bytes, chosen, [], decoder);
  const left = rulesOf([...runPass(text).findings, ...problems]);
  expect(left).not.toContain(rule);
  // An empty list is told of, because the load then deletes what Alma has.
  expect([...left].filter((one) => !found.has(one) && one !== 'segment-list-empty')).toEqual([]);
});

test.each(ids)('all that %s says it settles is shown', (id) => {
  const { settles }: OfferedRepair = offeredRepairs[id];
  const shown = [...cases[id].map(({ rule }) => rule), ...elsewhere];
  expect(settles.filter((rule) => !shown.includes(rule))).toEqual([]);
  expect(cases[id].map(({ rule }) => rule).filter((rule) => !settles.includes(rule))).toEqual([]);
});
