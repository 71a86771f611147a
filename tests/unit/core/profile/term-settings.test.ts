import { expect, test } from 'vitest';
import { presetProfiles } from '../../../../src/core/profile/preset-profiles.ts';
import { dateFormatOf, schemeOf, stepListOf, yearsAheadOf } from '../../../../src/core/profile/term-settings.ts';
import { stepFacts } from '../../../../src/core/terms/steps.ts';
import { codeOfTerm } from '../../../../src/core/terms/term-code.ts';
import { termPresets } from '../../../../src/core/terms/term-presets.ts';

const plain = presetProfiles.alma;

test('where a library says nothing, the five codes of the procedure and its other habits hold', () => {
  const terms = [
    ['Fall', 2020, '20213L'],
    ['Winterim', 2020, '20216W'],
    ['Spring', 2021, '20216L'],
    ['Summer I', 2021, '20221I'],
    ['Summer II', 2021, '20221L'],
  ] as const;
  for (const [season, year, code] of terms) expect(codeOfTerm(schemeOf(plain), { season, year })).toBe(code);
  expect(yearsAheadOf(plain)).toEqual({ expiry: 6, purge: 7 });
  expect(dateFormatOf(plain)).toBe('MM/DD/YYYY');
  expect(stepListOf(plain).steps.map(({ id }) => id)).toEqual(Object.keys(stepFacts));
});

test('what a library says holds', () => {
  const profile = {
    ...plain,
    termScheme: termPresets.colleague.scheme,
    datePolicy: { expiry: 1, purge: 2 },
    sisDateFormat: 'DD.MM.YYYY',
    steps: [{ kind: 'ours', id: 'need', change: { title: 'Look around' }, dropped: false }],
  } as const;
  expect(codeOfTerm(schemeOf(profile), { season: 'Fall', year: 2021 })).toBe('2021FA');
  expect(yearsAheadOf(profile)).toEqual({ expiry: 1, purge: 2 });
  expect(dateFormatOf(profile)).toBe('DD.MM.YYYY');
  expect(stepListOf(profile).steps[0]?.title).toBe('Look around');
});
