import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipJob } from '../../../src/workers/zip-job.ts';

const block = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

test('what was still under way to a zip that is given up gets into no other', async () => {
  const zip = zipJob();
  await zip.begin('scratch', 'old.xml');
  // As they come over a port, one behind the other, whether or not the one before is done.
  const old = [zip.add(block('old ')), zip.nextMember('old_02.xml'), zip.add(block('old ')), zip.add(block('old '))];
  const given = zip.discard();
  const begun = zip.begin('scratch', 'new.xml');
  await Promise.all([...old, given, begun]);
  await zip.add(block('new'));
  const bytes = new Uint8Array((await (await zip.finish())?.arrayBuffer()) ?? []);
  const members = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]);
  expect(members).toEqual([['new.xml', 'new']]);
});
