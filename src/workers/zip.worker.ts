import { exposeOverPorts } from './connect.ts';
import { zipJob } from './zip-job.ts';

exposeOverPorts(zipJob());
