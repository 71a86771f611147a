import { expose } from 'comlink';
import { prepareJob } from './prepare-job.ts';

expose(prepareJob());
