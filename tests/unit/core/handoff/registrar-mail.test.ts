import { expect, test } from 'vitest';
import { registrarMail } from '../../../../src/core/handoff/registrar-mail.ts';
import { aRow, countWords, messages } from '../../../fixtures/a-triaged-row.ts';

const rows = [
  aRow(),
  aRow({ id: 'p1007', message: messages.blank }),
  aRow({ id: 'p1008', message: messages.blankEmailType }),
  aRow({ id: 'p1009', message: messages.blankEmailType }),
  aRow({ id: 'p1011', message: messages.blankEmailType }),
  aRow({ id: 'p1010', message: 'Mandatory field is missing: Jane Doe 4711' }),
];
const facts = { term: 'Fall 2026', fileName: 'alma-20271L-2026-08-15-registrar-list.xlsx', withPeople: false };

test('it says how many records have to be put right and why, the commonest first', () => {
  expect(registrarMail(rows, facts, countWords)).toEqual({
    subject: 'Library accounts for Fall 2026: 5 records to put right',
    body: `Hello,

When the library loaded the people of the student system into Alma for Fall 2026, Alma turned away 5 records:

- 3 records: email type is blank
- 2 records: a field is blank

Please put this right in the student system; the next load will then bring these people in.
The list is in the file alma-20271L-2026-08-15-registrar-list.xlsx. It holds people’s data: please keep it where only those see it who need it, and delete it when the work is done.

Thank you
`,
  });
});

test('nobody is named, not even by a message that holds a name where the field should be', () => {
  const { subject = '', body = '' } = registrarMail(rows, facts, countWords) ?? {};
  for (const personal of ['p1007', 'p1008', 'Jane', '4711', 'Möller', 'Iñigo']) {
    expect(subject + body).not.toContain(personal);
  }
});

test('people are named when that is asked for', () => {
  const mail = registrarMail(rows, { ...facts, term: '', withPeople: true }, countWords);
  expect(mail?.subject).toBe('Library accounts: 5 records to put right');
  expect(mail?.body).toContain('\n- p1008: The field “email type” is blank.\n');
});

test('there is no e-mail when there is nothing to put right', () => {
  expect(registrarMail([aRow()], facts, countWords)).toBeNull();
});
