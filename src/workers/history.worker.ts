import { expose } from 'comlink';
import { historyJob } from './history-job.ts';

expose({ ...historyJob, alive() {} });
