import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/calendar-date.ts';
import { checkSteps } from '../../../../src/core/terms/check-steps.ts';
import { type CopyFacts, type CopyId, copyLines, copyParts, filled } from '../../../../src/core/terms/copy-parts.ts';
import { type Step, type StepId, stepFacts } from '../../../../src/core/terms/steps.ts';
import { type ProfileStep, type StepChange, stepsFor } from '../../../../src/core/terms/steps-for.ts';

const ours: readonly [string, Step][] = Object.entries(stepFacts);
const ids = ours.map(([id]) => id);
const change = (id: string, change: StepChange = {}, dropped = false): ProfileStep => ({
  kind: 'ours',
  id,
  change,
  dropped,
});
const coffee: ProfileStep = {
  kind: 'own',
  id: 'coffee',
  step: { title: 'Tell the front desk', what: ['By telephone.'], copy: ['term-name'], menu: [], who: 'anybody' },
};
const listed = (steps: readonly ProfileStep[]) => stepsFor(steps).steps.map(({ id }) => id);

test.each(ours)('%s says what to do in sentences', (_, { title, what, menu }) => {
  expect(title).toMatch(/^[A-Z].*[^.]$/);
  expect(what.length).toBeGreaterThan(0);
  for (const sentence of what) expect(sentence).toMatch(/^[A-Z“].*\.$/);
  for (const part of menu) expect(part).not.toMatch(/[›>]/);
});

test('the steps are those of the design, in its order, and every kind of proof is used', () => {
  expect(ids).toEqual([
    'need',
    'run-export',
    'download',
    'prepare',
    'save-zip',
    'upload',
    'run-import',
    'wait-for-mail',
    'get-report',
    'triage',
    'send-lists',
    'make-mended',
    'send-mended',
    'save-desk-file',
    'close',
  ]);
  expect(new Set(ours.map(([, { proof }]) => proof.by)).size).toBe(6);
});

const facts: CopyFacts = {
  term: 'Fall 2026',
  code: '20273L',
  dates: { expiry: dayOf(2032, 8, 15), purge: dayOf(2033, 8, 15) },
  dateFormat: 'MM/DD/YY',
  sftp: { host: 'files.example.edu', port: 22, folder: 'ALMA/SIS', user: null },
  almaAddress: 'https://college.alma.example',
  integrationProfile: 'SIS',
  zip: null,
};

test('what is copied comes from term, profile and load', () => {
  const texts = (copy: readonly CopyId[], known = facts) => copyLines(copy, known).map(({ text }) => text);
  expect(copyLines(stepFacts['run-export'].copy, facts)).toEqual([
    { id: 'expiry-date', label: 'Expiry date', text: '08/15/32', inProfile: false },
    { id: 'purge-date', label: 'Purge date', text: '08/15/33', inProfile: false },
    { id: 'term-code', label: 'Term code', text: '20273L', inProfile: false },
  ]);
  expect(texts(stepFacts.upload.copy)).toEqual(['files.example.edu', '22', null, 'ALMA/SIS', null, null]);
  const zip = { name: 'alma.zip', sha256: 'ab12' };
  expect(texts(['zip-name', 'zip-checksum', 'term-name'], { ...facts, zip })).toEqual([
    'alma.zip',
    'ab12',
    'Fall 2026',
  ]);
  expect(texts(stepFacts['run-import'].copy)).toEqual(['https://college.alma.example', 'SIS']);
  expect(texts(['job-name', 'integration-profile'])).toEqual(['Users SYNCHRONIZE using profile SIS', 'SIS']);
  expect(texts(['job-name'], { ...facts, integrationProfile: null })).toEqual([null]);
});

test('sentences and menus are filled in, once, with what is known', () => {
  expect(stepFacts['run-import'].menu.map((part) => filled(part, facts))[4]).toBe('SIS');
  expect(filled('{integration-profile}', { ...facts, integrationProfile: null })).toBe('[Integration profile]');
  expect(filled('Type {term-code} at {prompt} or {constructor}.', { ...facts, code: '{term-name}$&' })).toBe(
    'Type {term-name}$& at {prompt} or {constructor}.',
  );
});

test('no step of ours has a place that nothing fills', () => {
  const texts = ours.flatMap(([, { title, what, menu }]) => [title, ...what, ...menu]);
  expect(texts.map((text) => filled(text, facts)).filter((text) => /[{}]/.test(text))).toEqual([]);
});

test('a library that says nothing gets our steps as they are', () => {
  const { steps, dropped, unknown } = stepsFor([]);
  expect(steps).toEqual(ours.map(([id, step]) => ({ id, ...step, origin: 'ours' })));
  expect([dropped, unknown]).toEqual([[], []]);
});

test('a reworded step keeps its proof and what nobody has reworded', () => {
  const { steps } = stepsFor([
    ...ids.slice(0, 3).map((id) => change(id)),
    change('prepare', { title: 'Make the zip' }),
  ]);
  const prepare = steps.find(({ id }) => id === 'prepare');
  expect(prepare).toEqual({ id: 'prepare', ...stepFacts.prepare, title: 'Make the zip', origin: 'reworded' });
});

test('a dropped step is gone, and can be taken back', () => {
  const { steps, dropped } = stepsFor(ids.map((id) => change(id, {}, id === 'close' || id === 'download')));
  expect(steps.map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'close' && id !== 'download'));
  expect(dropped).toEqual(['download', 'close']);
});

test('an own step stands where the library has put it, and is ticked by hand', () => {
  const { steps } = stepsFor([change('need'), coffee, ...ids.slice(1).map((id) => change(id))]);
  expect(steps[1]).toEqual({ id: 'coffee', ...coffee.step, proof: { by: 'by-hand' }, origin: 'own' });
  expect(steps).toHaveLength(ids.length + 1);
});

test('the order is the library’s', () => {
  const backwards = ids.toReversed();
  expect(listed(backwards.map((id) => change(id)))).toEqual(backwards);
});

test('a step that is newer than the profile comes behind the one it follows, even where that is dropped or moved', () => {
  const known = ids.filter((id) => id !== 'save-zip' && id !== 'need');
  expect(listed(known.map((id) => change(id)))).toEqual(ids);
  expect(listed(known.map((id) => change(id, {}, id === 'prepare')))).toEqual(ids.filter((id) => id !== 'prepare'));
  const moved = ['prepare', ...known.filter((id) => id !== 'prepare')];
  expect(listed(moved.map((id) => change(id))).slice(0, 3)).toEqual(['need', 'prepare', 'save-zip']);
});

test('ids that mean nothing, or come twice, are told and do no harm', () => {
  const strange = ['from-the-future', 'constructor', '__proto__'].map((id) => change(id));
  const own = { ...coffee, id: 'prepare' };
  const { steps, unknown } = stepsFor([
    ...strange,
    own,
    change('need'),
    change('need', { title: 'x' }),
    coffee,
    coffee,
  ]);
  expect(unknown).toEqual(['from-the-future', 'constructor', '__proto__', 'prepare', 'need', 'coffee']);
  expect(steps.map(({ id }) => id)).toEqual([...ids, 'coffee']);
  expect(steps[0]?.title).toBe(stepFacts.need.title);
});

test('whatever a profile says, no step of ours is lost and none comes twice', () => {
  const id = fc.constantFrom(...ids, 'coffee', 'tea', 'toString');
  const entry = fc.tuple(id, fc.boolean(), fc.boolean()).map(([name, dropped, own]) => {
    return own ? { ...coffee, id: name } : change(name, {}, dropped);
  });
  fc.assert(
    fc.property(fc.array(entry), (profile) => {
      const { steps, dropped, unknown } = stepsFor(profile);
      const all = [...steps.map((step) => step.id), ...dropped];
      expect(new Set(all).size).toBe(all.length);
      expect(ids.filter((name) => !all.includes(name))).toEqual([]);
      const inProfile = profile.length - unknown.length;
      expect(steps.filter(({ origin }) => origin === 'own').length).toBeLessThanOrEqual(inProfile);
    }),
  );
});

test('steps that a profile may hold pass, and what nobody knows is no fault', () => {
  const steps = [...ids.map((id) => change(id, { what: ['Anew.'], who: 'upload' }, id === 'need')), coffee];
  expect(checkSteps(JSON.parse(JSON.stringify(steps)))).toEqual([]);
  expect(checkSteps([{ ...coffee, mood: 1, step: { ...coffee.step, colour: 'red' } }])).toEqual([]);
});

const withPart = (part: object) => [{ ...coffee, step: { ...coffee.step, ...part } }];

test.each<[string, unknown, string]>([
  ['no list', { length: 1 }, 'not a list'],
  ['too many', Array.from({ length: 61 }, () => coffee), 'more than 60'],
  ['nothing', [null], 'Step 1: its id'],
  ['an id with a way out', [{ ...coffee, id: '../x' }], 'its id'],
  ['an id that is long', [{ ...coffee, id: 'x'.repeat(61) }], 'its id'],
  ['a kind that is none', [{ ...coffee, kind: 'toString' }], 'neither one of ours'],
  ['no word on leaving out', [{ kind: 'ours', id: 'need', change: {} }], 'left out'],
  ['no change', [{ kind: 'ours', id: 'need', dropped: false }], 'nothing is said about need'],
  ['no title', [{ kind: 'own', id: 'tea', step: {} }], 'no title'],
  ['a title of two lines', withPart({ title: 'a\nb' }), 'its title'],
  ['a title of a megabyte', withPart({ title: 'x'.repeat(1e6) }), 'its title'],
  ['sentences that are none', withPart({ what: ['ok', 3] }), 'what to do'],
  ['a text in place of sentences', withPart({ what: 'ok' }), 'what to do'],
  ['something to copy that every object has', withPart({ copy: ['constructor'] }), 'what to copy'],
  ['menus without end', withPart({ menu: Array.from({ length: 16 }, () => 'Admin') }), 'menus'],
  ['somebody nobody knows', withPart({ who: '__proto__' }), 'who does it'],
])('steps with %s are refused in words', (_, value, words) => {
  expect(checkSteps(value).join(' ')).toContain(words);
});

test('no step can be missing, and no part of one can be misspelt', () => {
  const id: StepId = 'need';
  // @ts-expect-error: not a step
  const none: StepId = 'needs';
  // @ts-expect-error: not a part
  const part: CopyId = 'password';
  expect(Object.hasOwn(stepFacts, id)).toBe(true);
  expect(Object.hasOwn(stepFacts, none) || Object.hasOwn(copyParts, part)).toBe(false);
});
