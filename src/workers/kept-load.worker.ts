import { expose } from 'comlink';
import { keptLoadJob } from './kept-load-job.ts';

expose({ ...keptLoadJob, alive() {} });
