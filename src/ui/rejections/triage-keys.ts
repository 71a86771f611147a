import type { RejectionStatus } from '../../core/report/rejection.ts';
import { decide, undo } from '../../state/triage-verbs.ts';
import { activeRejection, chosenRejections, moveActive, nextOpen, tickedRejections } from '../../state/triage-view.ts';

/** One key of the Rejections screen. */
export interface TriageKey {
  readonly keys: readonly string[];
  readonly does: string;
  readonly press: () => void;
}

const set = (status: RejectionStatus) => () => void decide(chosenRejections(), (before) => ({ ...before, status }));

function tick(): void {
  const row = activeRejection.value;
  if (row === null) return;
  const next = new Set(tickedRejections.value);
  if (!next.delete(row)) next.add(row);
  tickedRejections.value = next;
}

function copyId(): void {
  const row = activeRejection.value;
  // Where the browser does not allow it, the button beside the identifier says so.
  if (row !== null) navigator.clipboard.writeText(row.sent?.primaryId ?? row.id).catch(() => {});
}

/** What has the focus in the row that is open goes with it; the keys go on from the list. */
const moving = (move: () => void) => () => {
  const bench = document.activeElement?.closest('.panel')?.closest('.workbench');
  bench?.querySelector<HTMLElement>('.virtual-table')?.focus();
  move();
};

const focusOn = (id: string) => () => document.getElementById(id)?.focus();

/** All keys, in the order in which they are listed. */
export const triageKeys: readonly TriageKey[] = [
  { keys: ['ArrowDown', 'j'], does: 'Open the next row', press: moving(() => moveActive(1)) },
  { keys: ['ArrowUp', 'k'], does: 'Open the row before', press: moving(() => moveActive(-1)) },
  { keys: ['g'], does: 'Open the next row that nobody has decided on', press: moving(nextOpen) },
  { keys: ['o'], does: 'Decide: open', press: set('open') },
  { keys: ['w'], does: 'Decide: waiting', press: set('waiting') },
  { keys: ['f'], does: 'Decide: fixed', press: set('fixed') },
  { keys: ['i'], does: 'Decide: left as it is', press: set('ignored') },
  { keys: ['x'], does: 'Choose the row, or not any more', press: tick },
  { keys: ['n'], does: 'Write a note', press: focusOn('rejection-note') },
  { keys: ['c'], does: 'Copy the identifier', press: copyId },
  { keys: ['u'], does: 'Undo the last step', press: () => void undo() },
  { keys: ['?'], does: 'List the keys', press: () => keysDialog()?.showModal() },
];

function keysDialog(): HTMLDialogElement | null {
  const dialog = document.getElementById('triage-keys');
  return dialog instanceof HTMLDialogElement ? dialog : null;
}

/** Keys that mean something in a field, or together with others, keep meaning that. */
export function pressKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const { target } = event;
  // Nobody sees what a key does behind the list of keys.
  if (keysDialog()?.open === true) return;
  if (target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select')) {
    if (event.key === 'Escape')
      target.closest<HTMLElement>('.workbench')?.querySelector<HTMLElement>('.virtual-table')?.focus();
    return;
  }
  const found = triageKeys.find(({ keys }) => keys.includes(event.key));
  if (found === undefined) return;
  event.preventDefault();
  found.press();
}
