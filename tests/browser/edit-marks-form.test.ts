import { h, render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EditMark } from '../../src/core/preview/edit-marks.ts';
import { editMarks, markEdited, unmarkAll } from '../../src/state/edit-marks.ts';
import { readYourData, yourData } from '../../src/state/your-data.ts';
import { readEditMarks } from '../../src/storage/edit-mark-store.ts';
import { KeptList } from '../../src/ui/data/kept-list.tsx';
import { EditMarkUser } from '../../src/ui/preview/edit-mark-user.tsx';
import { EditMarksForm } from '../../src/ui/preview/edit-marks-form.tsx';
import { database, noDatabaseFirst } from './empty-database.ts';

noDatabaseFirst();
beforeEach(unmarkAll);
afterEach(() => render(null, document.body));

/** Does something, and lets the page follow, with what comes after a picture was drawn. */
async function act(doing: () => void): Promise<void> {
  doing();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** The one thing that bears this name. */
function named<Kind extends HTMLElement>(selector: string, name: string): Kind {
  const nameOf = (element: HTMLElement) =>
    (element instanceof HTMLSelectElement ? element.labels[0] : element)?.textContent?.replace(/\s+/g, ' ').trim();
  const found = [...document.querySelectorAll<Kind>(selector)].filter((element) => nameOf(element) === name);
  expect(found, name).toHaveLength(1);
  return found[0] as Kind;
}

const choose = (name: string, value: string) => {
  const select = named<HTMLSelectElement>('select', name);
  select.value = value;
  expect(select.value, name).toBe(value);
  return act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
};
const press = (name: string) => {
  const button = named<HTMLButtonElement>('button', name);
  button.focus();
  button.click();
};
const stored = async () => readEditMarks(await database());

const form = (
  fields: readonly ('user_group' | 'campus_code')[],
  groups: readonly string[] = ['UG', ' UG ', '', 'PG'],
) =>
  act(() =>
    render(h(EditMarksForm, { fields: fields.map((field) => ({ field, users: 1204 })), groups }), document.body),
  );

test('a field is marked for everybody and for a group, and what was marked can be taken back', async () => {
  await form(['user_group', 'campus_code']);
  expect(document.body.textContent).toContain('1,204 people');
  const groups = named<HTMLSelectElement>('select', 'For whom: Campus code');
  expect([...groups.options].map(({ text }) => text)).toEqual(['Everybody', 'Group PG', 'Group UG']);
  press('Mark: Campus code');
  const all: EditMark = { field: 'campus_code', scope: 'all', who: '', state: 'never' };
  await vi.waitFor(() => expect(editMarks.value).toEqual([all]));
  await choose('For whom: User group', 'UG');
  await choose('What staff did: User group', 'sent-again');
  press('Mark: User group');
  const group: EditMark = { field: 'user_group', scope: 'group', who: 'UG', state: 'sent-again' };
  await vi.waitFor(async () => expect(await stored()).toEqual([group, all]));
  await vi.waitFor(() =>
    expect(document.querySelector('[role="status"]')?.textContent).toBe(
      'Marked. User group, group UG: Staff edited it, and the file has again what the student system sent before.',
    ),
  );

  press('Remove: Campus code, everybody');
  await vi.waitFor(async () => expect(await stored()).toEqual([group]));
  // What had the focus is gone, and the next thing is the list that it stood in.
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Marked so far'));
  press('Remove: User group, group UG');
  await vi.waitFor(() => expect(document.body.textContent).toContain('Nothing yet.'));
  expect(await stored()).toEqual([]);
});

test('when the preview has followed and the line of the field is gone, the focus goes to the list', async () => {
  await form(['user_group', 'campus_code']);
  press('Mark: User group');
  await vi.waitFor(() => expect(editMarks.value).toHaveLength(1));
  expect(document.activeElement?.textContent).toBe('Mark: User group');
  await form(['campus_code']);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Marked so far'));
});

test('where no change depends on it the form says so, and lists what was marked in other previews', async () => {
  await markEdited({ field: 'pref_first_name', scope: 'user', who: 'p0012', state: 'edited' });
  await form([]);
  expect(document.body.textContent).toContain('No change in this preview depends on it.');
  named('button', 'Remove: Preferred first name, only p0012');
});

const row = (primaryId: string, name: string) =>
  act(() => render(h(EditMarkUser, { field: 'user_group', primaryId, name }), document.body));

test('one person is marked by the identifier alone, and the button keeps the focus', async () => {
  await row('P0012', 'Ada Park');
  press('Mark: User group of Ada Park, P0012');
  const mark: EditMark = { field: 'user_group', scope: 'user', who: 'p0012', state: 'edited' };
  await vi.waitFor(async () => expect(await stored()).toEqual([mark]));
  expect(JSON.stringify(await (await database()).getAll('edit-marks'))).not.toContain('Park');
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Remove: User group of Ada Park, P0012'));
  expect(document.body.textContent).toContain('Marked: Staff edited it');
  press('Remove: User group of Ada Park, P0012');
  await vi.waitFor(async () => expect(await stored()).toEqual([]));
  await vi.waitFor(() => named('select', 'What staff did: User group of Ada Park, P0012'));
});

test('who has no identifier that may be kept is not marked', async () => {
  await row('***-**-6789', 'Ada Park');
  expect(document.querySelectorAll('button, select')).toHaveLength(0);
  expect(document.body.textContent).toContain('This person cannot be marked');
});

/** As the screen does. */
function Kept() {
  const data = yourData.value;
  return data.kind === 'kept' ? h(KeptList, { data }) : null;
}

test('Your data names the marks in plain words, and forgets them when asked twice', async () => {
  await markEdited({ field: 'user_group', scope: 'all', who: '', state: 'never' });
  await markEdited({ field: 'user_group', scope: 'user', who: 'p0012', state: 'edited' });
  await readYourData();
  await act(() => render(h(Kept, {}), document.body));
  expect(document.body.textContent).toMatch(
    /Fields that staff edited by hand: 2 marks made in the preview, about \d+ bytes; 1 person is marked singly/,
  );
  await act(() => press('Forget what was edited by hand'));
  await act(() => press('Forget all these marks for good'));
  await vi.waitFor(() => expect(document.body.textContent).not.toContain('edited by hand'));
  expect([editMarks.value, await stored()]).toEqual([[], []]);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('What is kept here'));
});
