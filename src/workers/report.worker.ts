import { expose } from 'comlink';
import { knowsMessage } from '../core/report/classify-message.ts';
import { intakeJob } from './intake-job.ts';
import { reportJob } from './report-job.ts';

expose(intakeJob(reportJob(knowsMessage)));
