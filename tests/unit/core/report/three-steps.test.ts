import { expect, test } from 'vitest';
import { threeSteps } from '../../../../src/core/report/three-steps.ts';

const sent = { group: 'STUDENT', expiry: '2032-11-22', purge: '2033-11-22' };

test('the three steps are toggle, group and dates, with what we sent filled in', () => {
  expect(Object.keys(threeSteps)).toEqual(['toggle', 'group', 'dates']);
  expect(threeSteps.group(sent)).toContain('STUDENT');
  expect(threeSteps.dates(sent)).toMatch(/2032-11-22.*2033-11-22/);
});

test('what we did not send is said, and never a blank', () => {
  expect(threeSteps.group({ ...sent, group: '' })).toContain('none');
  expect(threeSteps.dates({ ...sent, purge: '' })).toContain('no purge date');
  expect(threeSteps.dates({ ...sent, expiry: '' })).toContain('no expiry date');
  expect(threeSteps.dates({ ...sent, expiry: '', purge: '' })).toContain('neither');
});
