/** A social security number in its columns of a patron file is nowhere afterwards, however it is spelled. */

import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/calendar-date.ts';
import { findingsFile } from '../../../../src/core/findings-file.ts';
import { noteForIt } from '../../../../src/core/note-for-it.ts';
import { meansFrom } from '../../../../src/core/profile/means-from.ts';
import { presetProfiles } from '../../../../src/core/profile/preset-profiles.ts';
import { firstPatron, tryLayout } from '../../../../src/core/reading/sif/first-patron.ts';
import { type SifLayout, sifLayouts } from '../../../../src/core/reading/sif/sif-layout.ts';
import type { ChosenRepairs } from '../../../../src/core/repairs/chosen-repairs.ts';
import { findingsDesk } from '../../../../src/workers/findings-desk.ts';
import type { Prepared } from '../../../../src/workers/prepared.ts';
import { ansiBytes, aPatron, type SifPatron } from '../../../fixtures/a-sif.ts';
import { prepared, zipBytes } from '../../../fixtures/read-export.ts';

/** Each with its own digits, so that what is found tells whose it is. */
const spellings = ['123-45-6781', '123456782', '123 45 6783', ' 123-45-678', '12345-6785', '123.45.6786', '6787'];
/** What must be nowhere: digits that stand in no other place of the file. */
const digits = ['123-45', '12345', '123 45', '123.45', '678'];

/** Everything that leads to findings, words and repairs stands beside a number. */
const spoiled: readonly SifPatron[] = [
  { fields: { primary_id: 'a', last_name: 'MuÃ±oz', expiry_date: '31.05.32' } },
  { fields: { primary_id: 'a', last_name: 'Zoë' } },
  { fields: { primary_id: 'b', last_name: 'R\u0007d' } },
  { fields: { primary_id: '', last_name: 'Nobody' } },
  { fields: { primary_id: 'c' }, barcodes: [['N/A', 'UG', '1']], note: 'see file' },
  {
    fields: { primary_id: 'd\u00a0' },
    barcodes: [['29', 'UG', '2']],
    addresses: [{ type: '3', fields: { line1: 'a@b' } }],
  },
  { fields: { primary_id: 'e', purge_date: '2001.01.01' }, addresses: [{ type: '7', fields: { line1: 'x' } }] },
];

const lines = (layout?: SifLayout) =>
  spoiled.map((patron, index) => aPatron({ ...patron, ssn: spellings[index] ?? '' }, layout));
/** The last two are no records, and hold a number all the same. */
const file = ansiBytes([...lines(), lines()[0]?.slice(0, 300), `${lines()[1]}${'x'.repeat(9000)}`].join('\r\n'));

const chosen: ChosenRepairs = {
  'drop-control-characters': true,
  'escape-ampersands': true,
  'undo-mojibake': { except: [] },
  'trim-values': true,
  'set-dates': { who: 'without', expiry: '2032-05-31', purge: '2033-05-31' },
  'drop-blank-elements': true,
  'hold-back-rejects': [1],
};

const checked = (repairs: ChosenRepairs, bytes = file) => prepared(bytes, { name: 'patrons.sif', repairs });

/** All that leaves the worker: what it answers, what it saves, what is on its way to the disk. */
async function everything(read: Prepared): Promise<string> {
  const { load, log, words, secrets, repairLog } = read;
  const desk = findingsDesk(() => read, 20);
  const findings = [...log.findings()];
  const shown = await Promise.all(
    findings.map(async (finding) => JSON.stringify(await desk.showInFile(finding, () => {}))),
  );
  const notes = load.groups.map((group) => {
    const places = group.first.flatMap(({ place }) =>
      place === null ? [] : [{ ...place, form: 'sif' as const, document: null, byte: null }],
    );
    return noteForIt({ group, alma: '', files: load.files, encoding: load.source.encoding, users: load.users }, places);
  });
  const zipped = load.zip === null ? [] : Object.values(unzipSync(await zipBytes(read)));
  return [
    JSON.stringify({ ...load, source: null, zip: null }),
    JSON.stringify(findings),
    ...findingsFile({ ...load, zip: null, source: { ...load.source, sha256: '' } }, log.findings(), log.omitted()),
    ...shown,
    ...notes,
    JSON.stringify(words),
    JSON.stringify([...secrets]),
    repairLog?.csv() ?? '',
    ...zipped.map((bytes) => new TextDecoder().decode(bytes)),
  ].join('\n');
}

test('nowhere in findings, words, the text that is shown, notes, logs and zip', async () => {
  for (const repairs of [{}, chosen]) {
    const read = await checked(repairs);
    const all = await everything(read);
    expect(read.load.repairs.length + read.load.groups.length).toBeGreaterThan(5);
    expect(all).toContain('line-left-out');
    for (const some of digits) expect(all, some).not.toContain(some);
    expect(read.load.members[0]?.sif?.ssnDropped).toBe(spellings.length);
  }
  const mended = await checked(chosen);
  expect(mended.load.verdict).not.toBe('blocked');
  expect(mended.load.repairs).toContainEqual({ repair: 'drop-ssn', count: spellings.length });
});

test('its words would be seen if they were not left out', async () => {
  const all = await everything(
    await checked(
      chosen,
      ansiBytes(
        lines()
          .map((line) => line + line.slice(268, 279))
          .join('\n'),
      ),
    ),
  );
  expect(all).toContain('12345-6785');
});

describe('a layout is tried on a line', () => {
  test('in which the number is covered, by whatever layout it is tried', () => {
    for (const [index, spelling] of spellings.entries()) {
      const line = firstPatron(ansiBytes(lines()[index] ?? ''));
      if (line === null) throw new Error(`There is no line for ${spelling}.`);
      for (const some of digits) expect(line).not.toContain(some);
      for (const layout of Object.values(sifLayouts)) {
        const { value } = tryLayout(line, layout);
        expect(value([1, line.length], 'patron')).not.toMatch(/123|678/);
      }
    }
  });

  test('of a text, and of nothing else', () => {
    expect(firstPatron(ansiBytes('\r\n  \r\nfirst\u0000 <line>\nsecond'))).toBe('first\u0000 <line>');
    for (const other of ['<users><user/></users>', ' \n', 'PK\u0003\u0004'])
      expect(firstPatron(ansiBytes(other))).toBeNull();
  });

  test('by a layout that has it elsewhere, it is covered there', () => {
    const ours = { ...sifLayouts.voyager, user: { ...sifLayouts.voyager.user, ssn: [280, 11] as const } };
    const { value, addresses } = tryLayout(aPatron({ ssn: '123456782' }, ours), ours);
    expect(value([280, 11], 'patron')).toBe('•••••••••');
    expect(addresses).toBe(1);
  });
});

test('the number of a layout of one’s own is dropped too', async () => {
  const ours: SifLayout = {
    ...sifLayouts.zorvlib,
    name: 'Ours',
    user: { ...sifLayouts.zorvlib.user, characters: 140, ssn: [121, 11] },
  };
  const sif = { ...presetProfiles.alma.sif, layouts: [ours] };
  const means = meansFrom({ ...presetProfiles.alma, sif }, dayOf(2026, 11, 22));
  const bytes = ansiBytes(lines(ours).join('\n'));
  const outcome = await prepared(bytes, { means, repairs: chosen });
  expect(outcome.load.members[0]?.sif?.layout).toBe('Ours');
  const all = await everything(outcome);
  for (const some of digits) expect(all, some).not.toContain(some);
});
