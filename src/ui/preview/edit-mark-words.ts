import { fieldWords } from '../../core/field-words.ts';
import { type EditMark, editStateWords } from '../../core/preview/edit-marks.ts';
import type { EditState } from '../../core/preview/policy-cell.ts';
import type { EditMarkTrouble } from '../../state/edit-marks.ts';

/** The choices of what staff did, for a select. */
export const editStateChoices: readonly { readonly id: EditState; readonly words: string }[] = (
  ['never', 'edited', 'sent-again'] as const
).map((id) => ({ id, words: editStateWords[id] }));

const whoByScope: Readonly<Record<EditMark['scope'], (who: string) => string>> = {
  all: () => 'everybody',
  group: (who) => `group ${who}`,
  user: (who) => `only ${who}`,
};

/** Whom a mark is of. */
export function whoWords({ scope, who }: Pick<EditMark, 'scope' | 'who'>): string {
  return whoByScope[scope](who);
}

/** Which field, and whom a mark is of: `User group, only p0012`. */
export function aboutWords(mark: Omit<EditMark, 'state'>): string {
  return `${fieldWords(mark.field)}, ${whoWords(mark)}`;
}

/** A mark as a sentence: `User group, group UG: Staff edited it.` */
export function markWords(mark: EditMark): string {
  return `${aboutWords(mark)}: ${editStateWords[mark.state]}.`;
}

/** Why what was marked holds for this page only, or not at all. */
export const markTroubleWords: Readonly<Record<EditMarkTrouble, string>> = {
  unavailable:
    'This browser keeps nothing for Termload, as private windows often do: what you mark holds until the page is closed.',
  'newer-version':
    'A newer Termload has been used in this browser: what you mark holds until the page is closed. Reload the page to keep it.',
  'storage-full': 'There is no room on this computer, so that was not marked.',
};
