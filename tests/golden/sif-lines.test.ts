/** Patron files from the columns of their lines to Alma XML. */

import { describe, expect, test } from 'vitest';
import { type SifLayout, sifLayouts } from '../../src/core/reading/sif/sif-layout.ts';
import { usualMapping } from '../../src/core/reading/sif/sif-mapping.ts';
import { sifLayoutOf } from '../../src/core/reading/sif/tell-sif.ts';
import { documentHead, documentTail, writeUser } from '../../src/core/writing/write-user.ts';
import { aLine, readSif } from '../fixtures/a-sif.ts';
import { type GoldenCase, goldenCases, listed, sectionOf, tagsJoined } from '../fixtures/golden-cases.ts';
import { goldenBytes, goldenText } from '../fixtures/golden-text.ts';
import { objections } from '../fixtures/xmllint.ts';

/** D 7.2: what the user takes, what each address takes, and where the number of addresses stands. */
const lengths = { voyager: [456, 429], zorvlib: [120, 328] } as const;

interface SifCase {
  readonly title: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly layout: SifLayout;
  readonly users: string;
  readonly told: readonly string[];
  /** As they stand in the lines. */
  readonly ssns: readonly string[];
}

const cases = goldenCases('sif', (one): SifCase => {
  const { title, facts } = one;
  const name = facts.get('layout') === 'zorvlib' ? 'zorvlib' : 'voyager';
  const end = { LF: '\n', CRLF: '\r\n', CR: '\r' }[facts.get('lines') ?? 'LF'] ?? '\n';
  const lines = linesOf(one, lengths[name]);
  const tail = goldenText(facts.get('tail') ?? '').before;
  return {
    title,
    bytes: goldenBytes(lines.map((line) => line + end).join('') + tail, 'windows-1252'),
    layout: sifLayouts[name],
    users: tagsJoined(goldenText(sectionOf(one, 'users') ?? '').after),
    told: listed(sectionOf(one, 'told')),
    ssns: name === 'voyager' ? lines.map((line) => line.slice(268, 279).trim()).filter((ssn) => /^\d/.test(ssn)) : [],
  };
});

function linesOf({ sections }: GoldenCase, [base, more]: readonly [number, number]): string[] {
  return sections.flatMap(({ name, body }) => {
    if (name === 'line') return [body.trimEnd()];
    if (name !== 'patron' && name !== 'cut') return [];
    const texts = listed(body).map((line): readonly [number, string] => {
      const [, column = '', text = ''] = /^(\d+) (.*)$/.exec(line) ?? [];
      return [Number(column), goldenText(text).before];
    });
    const line = aLine(texts);
    const addresses = Number(line.slice(455, 456)) || 1;
    return [name === 'cut' ? line : line.padEnd(base + addresses * more)];
  });
}

describe.each(cases)('$title', ({ bytes, layout, users, told, ssns }) => {
  test('the layout is told by its content', () => {
    expect(sifLayoutOf(bytes)?.name).toBe(layout.name);
  });

  test('the users are those that they should be, in pieces of any size', () => {
    for (const size of [bytes.length, 1, 2, 7, 428, 1000]) {
      const read = readSif(bytes, usualMapping(layout), size);
      expect(tagsJoined(read.users.map(({ user }) => writeUser(user)).join(''))).toBe(users);
      expect([
        ...(read.ssnSeen === 0 ? [] : [`ssn ${read.ssnSeen}`]),
        ...(read.barcodesLeftOut === 0 ? [] : [`barcodes left out ${read.barcodesLeftOut}`]),
        ...read.problems.map(({ place, fault }) => `${fault} ${place.line}:${place.column}`),
      ]).toEqual(told);
    }
  });

  test('no social security number is in what is written, and it is valid where its dates are', () => {
    const xml = documentHead + users + documentTail;
    for (const ssn of ssns) expect(xml).not.toContain(ssn);
    if (!/_date>(?!\d{4}-\d\d-\d\d<)/.test(users.replaceAll(/<\/\w+_date>/g, '')))
      expect(objections(xml) ?? '').toBe('');
  });
});

test('there are cases with such numbers', () => {
  expect(cases.flatMap(({ ssns }) => ssns)).toEqual(['123-45-6789', '987654321']);
});
