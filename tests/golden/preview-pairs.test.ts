/** Small pairs of files and what the sync does to each user, worked out by hand. */

import { expect, test } from 'vitest';
import { syncModes } from '../../src/core/preview/policy-cell.ts';
import { type PreviewedUser, previewLoad } from '../../src/core/preview/preview-load.ts';
import { usualOptions } from '../../src/core/preview/sync-options.ts';
import { type GoldenCase, goldenCases, listed, sectionOf } from '../fixtures/golden-cases.ts';
import { goldenText } from '../fixtures/golden-text.ts';
import { readAlma, readLoad } from '../unit/core/preview/whole-loads.ts';

const cases = goldenCases('preview', (one) => ({
  title: one.title,
  alma: xmlOf(one, 'alma'),
  file: xmlOf(one, 'file'),
  matchIdType: one.facts.get('match') ?? 'primary_id',
  told: { sis: toldIn(one, 'sis'), api: toldIn(one, 'api') },
}));

function xmlOf(one: GoldenCase, section: string): string {
  return `<users>${goldenText(sectionOf(one, section) ?? '').before}</users>`;
}

function toldIn(one: GoldenCase, mode: 'sis' | 'api'): readonly string[] {
  const told = sectionOf(one, mode) ?? sectionOf(one, 'both');
  if (told === undefined) throw new Error(`It says nothing of ${mode}.`);
  return listed(told);
}

test.each(cases.flatMap((one) => syncModes.map((mode) => ({ ...one, mode }))))(
  '$title ($mode)',
  ({ alma, file, matchIdType, mode, told }) => {
    const { users } = previewLoad(ofAlma(alma), readLoad(file), { ...usualOptions, mode, matchIdType });
    const named = new Set(told[mode].filter((line) => !line.startsWith(' ')).map((line) => line.split(' ')[0]));
    const shown = users.filter((user) => user.outcome !== 'unchanged' || named.has(user.primaryId));
    expect(shown.flatMap(linesOf)).toEqual(told[mode]);
  },
);

/** A day that only Alma writes, so that nobody takes so few users for an earlier load. */
function ofAlma(xml: string): ReturnType<typeof readAlma> {
  return readAlma(xml.replaceAll('</user>', '<status_date>2026-01-01Z</status_date></user>'));
}

function linesOf({ primaryId, outcome, obstacle, fields, segments, twicePreferred }: PreviewedUser): string[] {
  return [
    [primaryId, outcome, ...(obstacle === null ? [] : [obstacle])].join(' '),
    ...[...fields, ...segments].map(({ field, effect }) => `  ${field} ${effect}`).sort(),
    ...twicePreferred.map((list) => `  two preferred: ${list}`),
  ];
}
