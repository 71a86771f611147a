import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/calendar-date.ts';
import type { SifFacts } from '../../../../src/core/conversion/sif-facts.ts';
import { meansFrom } from '../../../../src/core/profile/means-from.ts';
import { presetProfiles } from '../../../../src/core/profile/preset-profiles.ts';
import type { ProfileSif } from '../../../../src/core/profile/profile.ts';
import { sifLayouts } from '../../../../src/core/reading/sif/sif-layout.ts';
import { ansiBytes, aPatron } from '../../../fixtures/a-sif.ts';
import { prepared } from '../../../fixtures/read-export.ts';

const { voyager, zorvlib } = sifLayouts;
const own = { ...voyager, name: 'Ours', user: { ...voyager.user, barcodes: voyager.user.barcodes.slice(0, 1) } };

interface Wish {
  readonly sif?: Partial<ProfileSif>;
  readonly chosen?: string | null;
}

/** What is told of each file. */
async function factsOf(files: readonly string[], { sif, chosen = null }: Wish = {}): Promise<(SifFacts | null)[]> {
  const profile = { ...presetProfiles.alma, sif: { ...presetProfiles.alma.sif, ...sif } };
  const { tables, sif: means } = meansFrom(profile, dayOf(2026, 11, 22));
  const [first, ...others] = files.map(ansiBytes);
  const { load } = await prepared(first ?? '', {
    means: { tables, sif: { ...means, chosen } },
    beside: others.map((bytes, index) => new File([bytes], `${index + 2}.sif`)),
  });
  return load.members.map((member) => member.sif);
}

const inGroup = (id: string, group: string, status = '1') =>
  aPatron({ fields: { primary_id: id }, barcodes: [[group === '' ? '' : `29${id}`, group, status]] });

test('groups are counted as they stand in the file, with what they become', async () => {
  const file = [inGroup('1', 'FAC'), inGroup('2', 'UG'), inGroup('3', 'UG'), inGroup('4', '')].join('\n');
  const [facts] = await factsOf([file], { sif: { groups: [{ from: 'UG', to: 'STUDENT' }] } });
  expect(facts?.groups).toEqual([
    { code: 'UG', becomes: 'STUDENT', users: 2 },
    { code: 'FAC', becomes: 'FAC', users: 1 },
    { code: '', becomes: '', users: 1 },
  ]);
  expect(facts?.hasMoreGroups).toBe(false);
});

test('barcodes that are not active, and numbers, are counted', async () => {
  const ssn = aPatron({ fields: { primary_id: '9' }, ssn: '123456789' });
  const [facts] = await factsOf([[inGroup('1', 'UG', '5'), inGroup('2', 'UG'), ssn].join('\n')]);
  expect(facts).toMatchObject({ layout: voyager.name, barcodesLeftOut: 1, ssnDropped: 1 });
});

test('of very many groups the first are listed', async () => {
  const [facts] = await factsOf([
    Array.from({ length: 501 }, (_, index) => inGroup(`${index}`, `G${index}`)).join('\n'),
  ]);
  expect(facts?.groups).toHaveLength(500);
  expect(facts?.hasMoreGroups).toBe(true);
});

test('an export that is XML says nothing of patrons', async () => {
  expect(await factsOf(['<users><user><primary_id>1</primary_id></user></users>'])).toEqual([null]);
});

describe('a layout that is chosen', () => {
  const file = inGroup('1', 'UG');
  const short = aPatron({ fields: { user_group: 'UG' } }, zorvlib);

  test('is the library’s own of itself, and another wherever that fits', async () => {
    const [byItself] = await factsOf([file], { sif: { layouts: [own] } });
    expect(byItself).toMatchObject({ layout: 'Ours', fitting: ['Ours', voyager.name] });
    const [byChoice] = await factsOf([file], { sif: { layouts: [own] }, chosen: voyager.name });
    expect(byChoice?.layout).toBe(voyager.name);
  });

  test('leaves a file as it is that it does not fit: names would stand where numbers are', async () => {
    const facts = await factsOf([file, short], { chosen: zorvlib.name });
    expect(facts.map((one) => one?.layout)).toEqual([voyager.name, zorvlib.name]);
    expect(facts.map((one) => one?.fitting)).toEqual([[voyager.name], [zorvlib.name]]);
  });
});
