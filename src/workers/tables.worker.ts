import { expose } from 'comlink';
import { tablesJob } from './tables-job.ts';

expose(tablesJob());
