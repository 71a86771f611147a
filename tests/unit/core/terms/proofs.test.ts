import { expect, test } from 'vitest';
import { type Proof, type ProofFacts, stepState, type Tick, weigh } from '../../../../src/core/terms/proofs.ts';

const nothing: ProofFacts = {
  checkedZip: null,
  saved: { zip: false, 'mended-zip': false },
  reportRows: null,
  undecided: 0,
  deskFile: 'none',
};

test.each<[Proof, Partial<ProofFacts>, boolean, string]>([
  [{ by: 'zip-checked' }, {}, false, 'Done when the zip is made and checked.'],
  [{ by: 'zip-checked' }, { checkedZip: 'alma.zip' }, true, 'alma.zip is made and checked.'],
  [{ by: 'file-saved', file: 'zip' }, {}, false, 'Done when the zip is saved.'],
  [{ by: 'file-saved', file: 'zip' }, { saved: { zip: true, 'mended-zip': false } }, true, 'The zip is saved.'],
  [
    { by: 'file-saved', file: 'mended-zip' },
    { saved: { zip: true, 'mended-zip': false } },
    false,
    'Done when the zip of the mended is saved.',
  ],
  [
    { by: 'file-saved', file: 'mended-zip' },
    { saved: { zip: false, 'mended-zip': true } },
    true,
    'The zip of the mended is saved.',
  ],
  [{ by: 'report-read' }, {}, false, 'Done when the report is read here.'],
  [{ by: 'report-read' }, { reportRows: 1 }, true, 'The report is read: 1 row.'],
  [{ by: 'report-read' }, { reportRows: 0 }, true, 'The report is read: 0 rows.'],
  [{ by: 'all-rejections-decided' }, {}, false, 'Done when the report is read and every rejection is decided.'],
  [
    { by: 'all-rejections-decided' },
    { reportRows: 1061, undecided: 1003 },
    false,
    '1,003 of 1,061 rejections still to decide.',
  ],
  [{ by: 'all-rejections-decided' }, { reportRows: 61 }, true, 'Every rejection is decided.'],
  [{ by: 'desk-file-saved' }, {}, false, 'Done when the desk file is saved.'],
  [
    { by: 'desk-file-saved' },
    { deskFile: 'older' },
    false,
    'Something has changed since the desk file was saved: save it again.',
  ],
  [{ by: 'desk-file-saved' }, { deskFile: 'saved' }, true, 'The desk file is saved, with all changes.'],
  [{ by: 'by-hand' }, {}, false, 'Tick it when it is done.'],
])('%j with %j: %s', (proof, facts, proved, words) => {
  expect(weigh(proof, { ...nothing, ...facts })).toEqual({ proved, words });
});

const tick: Tick = { how: 'done', initials: 'ab', at: '2026-08-15T09:00:00Z' };

test('proof counts before a tick, and a tick where proof is missing', () => {
  const seen = { ...nothing, checkedZip: 'alma.zip' };
  const state = (facts: ProofFacts, said: Tick | null) => stepState({ by: 'zip-checked' }, facts, said);
  expect(state(nothing, null).state).toBe('open');
  expect(state(nothing, tick)).toEqual({ state: 'ticked', words: 'Ticked by hand.', tick });
  expect(state(nothing, { ...tick, how: 'not-needed' }).state).toBe('not-needed');
  expect(state(seen, null)).toEqual({ state: 'proved', words: 'alma.zip is made and checked.', tick: null });
  expect(state(seen, tick).state).toBe('proved');
});

test('what was proved is open again once the facts are gone', () => {
  const proof: Proof = { by: 'desk-file-saved' };
  expect(stepState(proof, { ...nothing, deskFile: 'saved' }, null).state).toBe('proved');
  expect(stepState(proof, { ...nothing, deskFile: 'older' }, null).state).toBe('open');
});
