const jobLock = 'termload-job';

/** Marks, for all tabs, that a job runs; an update waits for it. Does the work without the mark where locks are missing. */
export async function whileJobRuns<T>(work: () => Promise<T>): Promise<T> {
  if (navigator.locks === undefined) return work();
  return navigator.locks.request(jobLock, { mode: 'shared' }, work);
}

/** Whether a job runs in this or another tab. */
export async function isJobRunning(): Promise<boolean> {
  const { held } = (await navigator.locks?.query()) ?? {};
  return held?.some(({ name }) => name === jobLock) ?? false;
}
