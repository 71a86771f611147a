import { moveOpened, openedPerson } from '../../state/preview-view.ts';

/** One key of the list of people. */
export interface PeopleKey {
  readonly keys: readonly string[];
  readonly does: string;
  readonly press: (section: HTMLElement) => void;
}

/** What has the focus in the person that is open goes with it; the keys go on from the list. */
const moving =
  (by: 1 | -1): PeopleKey['press'] =>
  (section) => {
    if (document.activeElement?.closest('.person-view')) toList(section);
    void moveOpened(by);
  };

function copyId(): void {
  const open = openedPerson.value;
  // Where the browser does not allow it, the button beside the identifier says so.
  if (open !== null) navigator.clipboard.writeText(open.person.primaryId).catch(() => {});
}

function toList(section: HTMLElement): void {
  section.querySelector<HTMLElement>('.virtual-table')?.focus();
}

/** All of them, in the order in which they are listed. */
export const peopleKeys: readonly PeopleKey[] = [
  { keys: ['ArrowDown', 'j'], does: 'Open the next person', press: moving(1) },
  { keys: ['ArrowUp', 'k'], does: 'Open the person before', press: moving(-1) },
  { keys: ['c'], does: 'Copy the identifier', press: copyId },
  { keys: ['Escape'], does: 'Go back to the list', press: toList },
];

/** Keys that mean something in a field, or together with others, keep meaning that. */
export function pressPeopleKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const { target, currentTarget } = event;
  if (!(currentTarget instanceof HTMLElement)) return;
  if (target instanceof HTMLElement && target.matches('input, textarea, select')) return;
  const found = peopleKeys.find(({ keys }) => keys.includes(event.key));
  if (found === undefined) return;
  event.preventDefault();
  found.press(currentTarget);
}
