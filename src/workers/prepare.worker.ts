import { expose } from 'comlink';
import { prepareJob } from './prepare-job.ts';
import { readTablesApart } from './tables-client.ts';

expose(prepareJob(readTablesApart));
