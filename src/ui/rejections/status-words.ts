import type { RejectionStatus } from '../../core/report/rejection.ts';
import type { TriageView } from '../../state/triage-view.ts';

/** What somebody can decide on a rejection; the key that does it beside each. */
export const statusWords: Readonly<Record<RejectionStatus, { readonly label: string; readonly means: string }>> = {
  open: { label: 'Open', means: 'Nobody has decided yet.' },
  waiting: { label: 'Waiting', means: 'Somebody else has to do something first; comes along into the next term.' },
  fixed: { label: 'Fixed', means: 'Put right; goes into the zip of the mended.' },
  ignored: { label: 'Left as it is', means: 'Nothing is to be done.' },
};

export const statuses = Object.keys(statusWords) as RejectionStatus[];

/** Colours of the tags; the words alone say it all. */
export const statusTones = { open: 'reject', waiting: 'harm', fixed: 'good', ignored: 'note' } as const;

export const statusFilterWords: Readonly<Record<NonNullable<TriageView['status']>, string>> = {
  open: 'Open',
  waiting: 'Waiting',
  fixed: 'Fixed',
  ignored: 'Left as it is',
  cleared: 'Cleared by a later run',
};
