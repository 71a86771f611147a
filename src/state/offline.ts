import { computed, signal } from '@preact/signals';
import { applyUpdate as apply, type OfflineState, registerOffline } from '../pwa/offline.ts';
import { trustedScriptUrl } from '../workers/trusted-script-url.ts';
import { isJobRunning } from './job-lock.ts';
import { loadState } from './load.ts';
import { problem } from './problems.ts';

export const offlineState = signal<OfflineState>('installing');

/** An update reloads the page, which would end a job. */
export const updateAllowed = computed(() => loadState.value.kind !== 'running');

export function startOffline(): void {
  registerOffline({
    script: trustedScriptUrl(`${import.meta.env.BASE_URL}service-worker.js`),
    onState: (state) => {
      offlineState.value = state;
    },
  });
}

/** Brings the waiting version in, unless a job runs in this or another tab. */
export async function applyUpdate(): Promise<void> {
  if (await isJobRunning()) {
    problem.value = { sentence: 'Another tab is still checking a file. Update when it is done.' };
  } else apply();
}
