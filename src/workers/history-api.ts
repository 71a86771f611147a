import type { PastTerm } from '../core/history/past-run.ts';
import type { StorageFault } from '../storage/open-database.ts';
import type { SheetFileApi } from './sheet-file-api.ts';

export interface HistoryApi extends SheetFileApi {
  /** Terms in which something was sent, the last first. */
  history(): Promise<readonly PastTerm[] | StorageFault>;
}
