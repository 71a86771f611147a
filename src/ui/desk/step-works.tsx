import type { FunctionComponent } from 'preact';
import type { TermDesk } from '../../state/terms.ts';
import { CloseTerm } from './close-term.tsx';
import { DeskFileWork } from './desk-file-work.tsx';
import { HandOffWork } from './hand-off-work.tsx';
import { PrepareWork } from './prepare-work.tsx';
import { RejectionsWork } from './rejections-work.tsx';
import { ShouldReport } from './should-report.tsx';

/** What is done at a step in Termload itself, by the id of the step; most steps are done elsewhere. */
export const stepWorks: Readonly<Record<string, FunctionComponent<{ readonly desk: TermDesk }> | undefined>> = {
  prepare: PrepareWork,
  'save-zip': PrepareWork,
  upload: HandOffWork,
  'run-import': ShouldReport,
  'get-report': RejectionsWork,
  triage: RejectionsWork,
  'send-lists': RejectionsWork,
  'make-mended': RejectionsWork,
  'send-mended': HandOffWork,
  'save-desk-file': DeskFileWork,
  close: CloseTerm,
};
