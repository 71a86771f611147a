import { expose } from 'comlink';
import { previewJob } from './preview-job.ts';
import { readTablesApart } from './tables-client.ts';

expose(previewJob(readTablesApart));
