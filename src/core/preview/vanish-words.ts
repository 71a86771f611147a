import { fieldInText } from '../field-words.ts';
import type { PolicyCertainty, PolicyEffect, SyncMode } from './policy-cell.ts';
import { isSegment, type SentNow, type Subject, type VanishCase } from './vanish-case.ts';

/** How a sentence begins: who does it, and how sure that is. */
export const whoDoes: Readonly<Record<SyncMode, Readonly<Record<PolicyCertainty, string>>>> = {
  sis: {
    documented: 'The load',
    inferred: 'The load probably',
    disputed: 'By the newer of two documents the load',
    silent: 'As far as anybody can tell, the load',
  },
  api: {
    documented: 'The update',
    inferred: 'The update probably',
    disputed: 'By the newer of two documents the update',
    silent: 'As far as anybody can tell, the update',
  },
};

/** How it goes on. `what`: the field or entry within a sentence. */
const verbs: Readonly<Record<PolicyEffect, (what: string) => string>> = {
  replaced: (what) => `replaces ${what}`,
  cleared: (what) => `empties ${what}`,
  defaulted: (what) => `sets ${what} back to what Alma gives everybody`,
  removed: (what) => `removes ${what}`,
  kept: (what) => `does not change ${what}`,
  ignored: (what) => `does not look at ${what}`,
};

export function does({ subject, now }: VanishCase, effect: PolicyEffect, what: string): string {
  if (effect !== 'replaced' || !isSegment(subject)) return verbs[effect](what);
  // The list is replaced; what becomes of one entry hangs on whether it is in the file.
  return now === 'same' ? `keeps ${what} as it is sent` : `removes ${what}`;
}

/** What it is about, within a sentence; always one thing, so that “it” can stand for it. */
export function subjectInText(subject: Subject): string {
  if (isSegment(subject)) return `this ${fieldInText(subject)}`;
  return `the ${listFields[subject] ?? fieldInText(subject)}`;
}

const listFields: Readonly<Partial<Record<Subject, string>>> = {
  rs_libraries: 'list of resource sharing libraries',
  library_notices: 'list of library notices',
  user_roles: 'list of roles',
  researcher: 'part about the researcher',
};

/** What Alma has after the sync. */
export function afterwards({ subject, way, now }: VanishCase, effect: PolicyEffect): string {
  if (isSegment(subject)) return entryAfterwards(now, effect);
  switch (effect) {
    case 'replaced':
      return now === 'same' ? 'What it had before the change.' : 'What is sent now.';
    case 'cleared':
    case 'removed':
      return 'Nothing.';
    case 'defaulted':
      return subject === 'status' ? 'Active.' : 'The language that your Alma gives to users who have none.';
    case 'ignored':
      return 'What it had, whatever is sent.';
    case 'kept':
      return way === 'never' ? 'What it had.' : 'What staff typed.';
  }
}

function entryAfterwards(now: SentNow, effect: PolicyEffect): string {
  if (effect === 'kept') return 'The entry as it is.';
  return effect === 'replaced' && now === 'same' ? 'The entry as it is sent.' : 'No such entry any more.';
}
