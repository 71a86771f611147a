import { expect, test } from 'vitest';
import { startPreparation } from '../../src/workers/prepare-client.ts';
import { zipOf } from '../fixtures/a-container.ts';
import { anExport, anIdentifier, aUser, users } from '../fixtures/an-export.ts';
import { plainWishes } from '../fixtures/plain-wishes.ts';
import { settings } from '../fixtures/settings.ts';
import { emptyStorageFirst } from './scratch.ts';

emptyStorageFirst();

test('what was found in a file of a zip is shown in that file, after the helpers have ended', async () => {
  const blank = aUser({ primaryId: 'q2', identifiers: [anIdentifier({ value: ' ' })] });
  const zip = zipOf({ 'a.xml': anExport(users(3)), 'b.xml': anExport([aUser({ primaryId: 'q1' }), blank]) });
  const preparation = startPreparation([new File([zip], 'both.zip')], settings, () => {}, plainWishes);
  const outcome = await preparation.outcome;
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const finding = outcome.load.groups.find(({ rule }) => rule === 'identifier-blank')?.first[0];
  if (finding === undefined) throw new Error('Nothing was found.');
  expect(finding).toMatchObject({ file: 'b.xml', user: { index: 4 } });
  const shown = await preparation.desk.showInFile(finding, () => {});
  expect(JSON.stringify(shown)).toContain('<primary_id>q2');
  const [byte] = (await preparation.desk.bytesOf([finding], () => {})) as number[];
  const text = anExport([aUser({ primaryId: 'q1' }), blank]);
  const bytes = new TextEncoder().encode(text);
  expect(new TextDecoder().decode(bytes.subarray(byte)).startsWith('<value> </value>')).toBe(true);
  await preparation.release();
});
