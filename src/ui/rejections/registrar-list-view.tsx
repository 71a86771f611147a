import { outFacts } from '../../core/handoff/out-facts.ts';
import { type RegistrarColumn, registrarColumns } from '../../core/handoff/registrar-list.ts';
import type { RegistrarMail } from '../../core/handoff/registrar-mail.ts';
import type { Owner } from '../../core/report/reason-facts.ts';
import {
  mailWithPeople,
  registrarChoice,
  toggleRegistrarColumn,
  toggleRegistrarOwner,
} from '../../state/out-choices.ts';
import { outsOverview, saveList } from '../../state/triage-outs.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { OutButton } from './out-button.tsx';
import { OutTable } from './out-table.tsx';
import { standOf } from './out-words.ts';

const columns = Object.entries(registrarColumns) as [RegistrarColumn, { readonly heading: string }][];

const owners: readonly (readonly [owner: Owner | null, words: string])[] = [
  ['registrar', 'What the registrar can put right'],
  ['IT', 'What needs IT'],
  ['library', 'What the library sees to itself'],
  [null, 'Messages that Termload does not know'],
];

/** Tells the student system's people what to put right, with no more than they need. */
export function RegistrarListView() {
  const { columns: chosen, owners: whose } = registrarChoice.value;
  const mail = outsOverview.value?.registrar.mail ?? null;
  return (
    <div class="sheet out-view">
      <h3>Have it put right in the student system</h3>
      <fieldset class="out-choices">
        <legend>Columns of the list</legend>
        {columns.map(([id, { heading }]) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggleRegistrarColumn(id)} />
            {heading}
          </label>
        ))}
      </fieldset>
      <fieldset class="out-choices">
        <legend>Rows of the list</legend>
        {owners.map(([owner, words]) => (
          <label key={words}>
            <input type="checkbox" checked={whose.includes(owner)} onChange={() => toggleRegistrarOwner(owner)} />
            {words}
          </label>
        ))}
      </fieldset>
      <Preview />
      <OutTable
        name="For the registrar"
        entries={[
          {
            out: 'registrar-sheet',
            act: <OutButton out="registrar-sheet" onOut={() => void saveList('registrar-sheet')} />,
          },
          { out: 'registrar-csv', act: <OutButton out="registrar-csv" onOut={() => void saveList('registrar-csv')} /> },
          { out: 'registrar-mail', act: <CopyMail mail={mail} /> },
        ]}
      />
      {mail !== null && <MailText mail={mail} />}
    </div>
  );
}

/** The first rows, so that nobody sends columns unseen. */
function Preview() {
  const list = outsOverview.value?.registrar.preview;
  if (list === undefined || list.rows.length === 0 || list.headings.length === 0) return null;
  const name = 'How the list begins';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="out-preview" aria-label={name} tabIndex={0}>
      <table>
        <caption>{name}</caption>
        <thead>
          <tr>
            {list.headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CopyMail({ mail }: { readonly mail: RegistrarMail | null }) {
  const { button } = outFacts['registrar-mail'];
  if (mail === null || !standOf('registrar-mail').ready) return <OutButton out="registrar-mail" onOut={() => {}} />;
  return (
    <>
      <CopyButton label={button} text={mail.body} />
      <CopyButton label="Copy its subject" text={mail.subject} />
    </>
  );
}

function MailText({ mail }: { readonly mail: RegistrarMail }) {
  return (
    <details class="out-mail">
      <summary>Read the e-mail</summary>
      <label>
        <input
          type="checkbox"
          checked={mailWithPeople.value}
          onChange={({ currentTarget }) => {
            mailWithPeople.value = currentTarget.checked;
          }}
        />
        Name the people in the e-mail itself, which passes through many hands
      </label>
      <p>
        <strong>Subject:</strong> {mail.subject}
      </p>
      <pre>{mail.body}</pre>
    </details>
  );
}
