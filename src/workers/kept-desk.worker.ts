import { expose } from 'comlink';
import { seldom } from './desk-file-teller.ts';
import type { KeptDeskApi } from './kept-desk-api.ts';
import { lookAtDeskFile, restoreDesk } from './restore-desk.ts';
import { saveDesk } from './save-desk.ts';

const job: KeptDeskApi = {
  save: (desk, tell) => saveDesk(desk, seldom(tell)),
  look: (task, tell) => lookAtDeskFile(task, seldom(tell)),
  restore: (task, tell) => restoreDesk(task, seldom(tell)),
};

expose({ ...job, alive() {} });
