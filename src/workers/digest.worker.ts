import { exposeOverPorts } from './connect.ts';
import { digestJob } from './digest-job.ts';

exposeOverPorts(digestJob());
