import type { CopyId } from './copy-parts.ts';
import type { Proof } from './proofs.ts';

/** Who can do a step: what somebody must be allowed to do elsewhere. */
export const whoWords = {
  'student-system': 'Somebody who may run exports in the student system',
  anybody: 'Anybody who prepares the load; no login needed',
  upload: 'Somebody with the login for the upload folder',
  'alma-jobs': 'Somebody who is General System Administrator in Alma',
  'alma-users': 'Somebody who may edit users in Alma',
} as const satisfies Record<string, string>;

export type Who = keyof typeof whoWords;

/** One line of the checklist. Its texts may hold `{term-code}` and other parts that are filled in (`filled`). */
export interface Step {
  readonly title: string;
  /** What to do: a sentence each, in order. */
  readonly what: readonly string[];
  readonly copy: readonly CopyId[];
  /** Where to click in Alma, from the first menu on; empty where the step is elsewhere. */
  readonly menu: readonly string[];
  readonly proof: Proof;
  readonly who: Who;
}

const byHand = { by: 'by-hand' } as const;

/*
 * DESIGN §6: a college library’s own procedure (seed 1), corrected. What it said otherwise, and why it is not so here:
 * Notepad and “Send to compressed folder” are Prepare’s work now; Monitor Jobs has moved in Alma’s menu (D 5); the list
 * of rejections is kept per file (D 5); something can be done about “Mandatory field is missing” (D 4.1); accounts of
 * staff are never toggled in bulk (D 6).
 */

/** The checklist of a term, in order. */
export const stepFacts = {
  need: {
    title: 'See that you have what you need',
    what: [
      'A login for the student system that may run the export.',
      'The login for the upload folder, and a program for SFTP, such as WinSCP or FileZilla.',
      'A login for Alma: the job and its report need the role General System Administrator.',
      'Somebody to ask at the registrar’s office, and somebody at IT.',
      'If something is missing, ask for it now: it may take days.',
    ],
    copy: [],
    menu: [],
    proof: byHand,
    who: 'anybody',
  },
  'run-export': {
    title: 'Run XCAR in the student system',
    what: [
      'Start XCAR, or whatever your library’s export is called.',
      'Type the expiry date, the purge date and the term code as they stand here.',
      'The term code is worked out: check it against the student system’s own list.',
      'At Proceed, answer Y.',
      'Choose Save all, twice.',
    ],
    copy: ['expiry-date', 'purge-date', 'term-code'],
    menu: [],
    proof: byHand,
    who: 'student-system',
  },
  download: {
    title: 'Download the export',
    what: [
      'Save the file that XCAR made to this computer.',
      'Leave it as it is: do not open it in Notepad, Word or Excel, and do not zip it.',
    ],
    copy: [],
    menu: [],
    proof: byHand,
    who: 'student-system',
  },
  prepare: {
    title: 'Prepare the load',
    what: [
      'Give the file to Termload: it is checked, written in the encoding that Alma reads, and zipped.',
      'Look through what was found, and choose the repairs you want.',
    ],
    copy: [],
    menu: [],
    proof: { by: 'zip-checked' },
    who: 'anybody',
  },
  'save-zip': {
    title: 'Save the zip',
    what: ['Save the zip where you will find it for the upload; its name is that of this run.'],
    copy: ['zip-name'],
    menu: [],
    proof: { by: 'file-saved', file: 'zip' },
    who: 'anybody',
  },
  upload: {
    title: 'Upload the zip',
    what: [
      'Connect to the upload folder by SFTP; the password is not kept here.',
      'Put the zip into the folder, and nothing else: Alma takes every zip it finds there.',
      'A file whose name ends in .handled was taken in an earlier run; it may stay.',
    ],
    copy: ['sftp-host', 'sftp-port', 'sftp-user', 'sftp-folder', 'zip-name', 'zip-checksum'],
    menu: [],
    proof: byHand,
    who: 'upload',
  },
  'run-import': {
    title: 'Run the synchronization in Alma',
    what: [
      'Before you run it, look at what Alma should report.',
      'In Alma’s configuration, open the integration profile for user records.',
      'On the tab Actions, in the part Synchronize, choose Run; Import is only for a first load.',
    ],
    copy: ['alma-address', 'integration-profile'],
    menu: [
      'Configuration',
      'General',
      'External Systems',
      'Integration Profiles',
      '{integration-profile}',
      'Actions',
      'Synchronize',
      'Run',
    ],
    proof: byHand,
    who: 'alma-jobs',
  },
  'wait-for-mail': {
    title: 'Wait for the e-mail',
    what: [
      'Alma sends an e-mail when the job has ended, if it was told to.',
      'If none comes, look for the job in Monitor Jobs: under Running while it works, under History when it has ended.',
      '“Completed with Errors” is usual: it says that some users were turned away.',
      'If the zip in the folder has not become .handled, the job has not taken it.',
    ],
    copy: ['job-name'],
    menu: ['Admin', 'Manage Jobs and Sets', 'Monitor Jobs', 'History'],
    proof: byHand,
    who: 'anybody',
  },
  'get-report': {
    title: 'Get the report',
    what: [
      'This is in Alma itself, not in its configuration.',
      'Find the job in the history, and open its report.',
      'Compare its numbers with what Alma should report; “Total records processed” does not count users.',
      'Open “Rejected Users - By Files”, and export the list to Excel: Alma has one list for each file, so do it for each.',
      'Give each list to Termload.',
      'If nobody was turned away, there is no list: tick this step as not needed.',
    ],
    copy: ['alma-address', 'job-name'],
    menu: [
      'Admin',
      'Manage Jobs and Sets',
      'Monitor Jobs',
      'History',
      '…',
      'Report',
      'Rejected Users - By Files',
      '…',
      'Preview records',
      'Export list',
    ],
    proof: { by: 'report-read' },
    who: 'alma-jobs',
  },
  triage: {
    title: 'Work through the rejections',
    what: [
      'Decide on each rejection: it is fixed, somebody else has to do something, or it needs nothing.',
      'For “Mandatory field is missing” something can be done: ask the registrar, or send the user again without the empty part.',
      'Never toggle the account of somebody who signs in to Alma with an Alma password: they may be locked out.',
      'Merging two records cannot be undone: look at both first.',
    ],
    copy: [],
    menu: [],
    proof: { by: 'all-rejections-decided' },
    who: 'alma-users',
  },
  'send-lists': {
    title: 'Send the lists',
    what: [
      'Send the registrar the list of what has to be put right in the student system.',
      'Send it only by ways that your campus allows for people’s data.',
    ],
    copy: [],
    menu: [],
    proof: byHand,
    who: 'anybody',
  },
  'make-mended': {
    title: 'Make a zip of the mended',
    what: [
      'Choose the users whose cause is gone, and make a zip of them alone.',
      'All other users in Alma stay as they are.',
      'If nobody is to be sent again, tick this step as not needed.',
    ],
    copy: [],
    menu: [],
    proof: { by: 'file-saved', file: 'mended-zip' },
    who: 'anybody',
  },
  'send-mended': {
    title: 'Send the zip of the mended',
    what: [
      'Upload it and run the synchronization again, as before.',
      'Give the report of this run to Termload too: it clears those who are loaded now.',
    ],
    copy: ['sftp-host', 'sftp-port', 'sftp-user', 'sftp-folder', 'integration-profile'],
    menu: [],
    proof: byHand,
    who: 'alma-jobs',
  },
  'save-desk-file': {
    title: 'Save the desk file',
    what: ['Save the desk file where the next person finds it, such as a shared drive.'],
    copy: [],
    menu: [],
    proof: { by: 'desk-file-saved' },
    who: 'anybody',
  },
  close: {
    title: 'Close the term',
    what: [
      'Close the term: the load is removed from this browser, and of people only what is needed next term is kept.',
      'Delete the export, the zips, the reports and the lists from your Downloads folder, and empty the trash.',
    ],
    copy: [],
    menu: [],
    proof: byHand,
    who: 'anybody',
  },
} as const satisfies Record<string, Step>;

export type StepId = keyof typeof stepFacts;
