import { proxy, type Remote } from 'comlink';
import type { FindingsDeskApi } from './findings-desk-api.ts';

/** The desk of a worker, with the page's callbacks made fit to cross the thread. */
export function deskOver(worker: Remote<FindingsDeskApi>): FindingsDeskApi {
  return {
    selectFindings: (text) => worker.selectFindings(text),
    findingPage: (rule, text, from, most) => worker.findingPage(rule, text, from, most),
    showInFile: (finding, onProgress) => worker.showInFile(finding, proxy(onProgress)),
    bytesOf: (findings, onProgress) => worker.bytesOf(findings, proxy(onProgress)),
    stopLooking: () => worker.stopLooking(),
  };
}
