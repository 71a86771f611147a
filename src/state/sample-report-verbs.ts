import { sampleFiles, sampleTermOf } from '../core/sample/sample-files.ts';
import { tellProblem } from './problems.ts';
import { takeReport } from './report-intake.ts';
import { triageState } from './triage.ts';

/** Reads the made-up report on the sample’s export, if that is the load whose triage is open. */
export async function takeSampleReport(): Promise<void> {
  const open = triageState.value;
  const term = open.kind === 'open' ? sampleTermOf(open.load.source.name) : null;
  if (term === null) return;
  try {
    const bytes = await made[term]();
    await takeReport(new File([bytes], sampleFiles[term].report));
  } catch (error) {
    tellProblem('The sample’s report could not be fetched. Reload the page and try again.', error);
  }
}

const made = {
  current: async () => (await import('../core/sample/sample-report.ts')).sampleReport(),
  previous: async () => (await import('../core/sample/sample-previous.ts')).samplePreviousReport(),
} as const;
