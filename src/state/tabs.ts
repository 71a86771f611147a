import { signal } from '@preact/signals';
import { leaveDatabase } from '../storage/open-database.ts';
import { releaseKeptLoads } from '../workers/kept-load-client.ts';
import { leaveLoad } from './load-verbs.ts';
import { triageState } from './triage.ts';

/** What all tabs have to know: another desk has taken the place of this one, or everything is being erased. */
export type TabsNews = 'replaced' | 'erasing';

/** `erasing`: everything is let go of, and nothing may be kept any more until the page is opened anew. */
export const erasure = signal<'none' | 'erasing' | 'elsewhere' | 'erased' | 'incomplete'>('none');

const tabs = new BroadcastChannel('termload-tabs');

/** Call once, at start. */
export function listenToTabs(): void {
  tabs.addEventListener('message', ({ data }: MessageEvent<TabsNews>) => {
    if (data === 'replaced') beginAnew();
    else void letGo('elsewhere');
  });
}

export function tellTabs(news: TabsNews): void {
  tabs.postMessage(news);
}

/** Opens the page anew at its start, so that nothing is shown of what was here before. */
export function beginAnew(): void {
  history.replaceState(null, '', '#/');
  location.reload();
}

/** Lets go of all that this tab holds, for good. */
export async function letGo(why: 'erasing' | 'elsewhere'): Promise<void> {
  erasure.value = why;
  leaveLoad();
  triageState.value = { kind: 'none' };
  await Promise.all([releaseKeptLoads(), leaveDatabase()]);
}
