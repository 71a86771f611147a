import { expose } from 'comlink';
import { outsJob } from './outs-job.ts';

expose({ ...outsJob, alive() {} });
