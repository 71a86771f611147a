import type { FunctionComponent } from 'preact';
import type { TermDesk } from '../../state/terms.ts';
import { CloseTerm } from './close-term.tsx';
import { DeskFileWork } from './desk-file-work.tsx';
import { HandOffWork } from './hand-off-work.tsx';
import { PrepareWork } from './prepare-work.tsx';
import { RejectionsWork } from './rejections-work.tsx';
import { ShouldReport } from './should-report.tsx';

/** What is done at a step in Termload itself. */
export interface StepWork {
  readonly Work: FunctionComponent<{ readonly desk: TermDesk }>;
  /** It offers all there is to copy, so that the step need not. */
  readonly hasCopies?: boolean;
  /** It says itself when the step is done, so that a tick is the exception. */
  readonly hasDone?: boolean;
}

/** By the id of the step; most steps are done elsewhere. */
export const stepWorks: Readonly<Record<string, StepWork | undefined>> = {
  prepare: { Work: PrepareWork },
  'save-zip': { Work: PrepareWork },
  upload: { Work: HandOffWork, hasCopies: true, hasDone: true },
  'run-import': { Work: ShouldReport },
  'get-report': { Work: RejectionsWork },
  triage: { Work: RejectionsWork },
  'send-lists': { Work: RejectionsWork },
  'make-mended': { Work: RejectionsWork },
  'send-mended': { Work: HandOffWork, hasCopies: true, hasDone: true },
  'save-desk-file': { Work: DeskFileWork },
  close: { Work: CloseTerm, hasDone: true },
};
