import { useSignal } from '@preact/signals';
import { redactor } from '../../core/handoff/redact.ts';
import type { Layout, LayoutQuestion } from '../../core/report/layout.ts';
import { layoutSentence } from '../../core/report/layout-words.ts';
import { chooseLayout, type IntakeState, leaveIntake } from '../../state/report-intake.ts';
import { countWords } from '../words.ts';

type Read = Extract<IntakeState, { kind: 'kept' }>['read'];
type Columns = LayoutQuestion['columns'];
type Sample = LayoutQuestion['sample'];

/** Social security numbers are never shown (DESIGN §7). */
const redact = redactor([]);

/** What was read of a report and why just these columns; they can be changed. */
export function ColumnsRead({ name, read }: { readonly name: string; readonly read: Read }) {
  const { guess, rowCount, leftOutCount, cut } = read;
  return (
    <section class="sheet" aria-labelledby="report-read">
      <h2 id="report-read">The report is read</h2>
      <p role="status">
        <bdi>{name}</bdi>: {countWords(rowCount, 'row')} read and kept.
        {leftOutCount > 0 && ` ${countWords(leftOutCount, 'row')} without a rejection left out.`}
        {cut && ' The table has more rows or columns than are read.'}
      </p>
      <details>
        <summary>Which columns were read, and why</summary>
        <ul class="why">
          {guess.why.map((fact) => (
            <li key={fact.fact}>{layoutSentence(fact)}</li>
          ))}
        </ul>
        <ChooseColumns
          columns={guess.columns}
          sample={guess.sample}
          layout={guess.layout}
          fingerprint={guess.fingerprint}
        />
      </details>
      <div class="actions">
        <button type="button" class="quiet" onClick={leaveIntake}>
          Put this away
        </button>
      </div>
    </section>
  );
}

/** Nothing tells where the ids are, so the person says it. */
export function AskColumns({ question }: { readonly question: LayoutQuestion }) {
  const { sheet, headerRow, firstRow, message } = question;
  const layout: Layout = { sheet, headerRow, firstRow, columns: { id: -1, message, name: null } };
  return (
    <section class="sheet" role="alert" aria-labelledby="ask-columns">
      <h2 id="ask-columns">Which column says who it is?</h2>
      <p>The messages were found, but no column holds identifiers of this load. Choose the one that names the users.</p>
      <ChooseColumns
        columns={question.columns}
        sample={question.sample}
        layout={layout}
        fingerprint={question.fingerprint}
      />
    </section>
  );
}

interface ChooseColumnsProps {
  readonly columns: Columns;
  readonly sample: Sample;
  readonly layout: Layout;
  readonly fingerprint: string | null;
}

function ChooseColumns({ columns, sample, layout, fingerprint }: ChooseColumnsProps) {
  const id = useSignal(layout.columns.id);
  const message = useSignal(layout.columns.message[0] ?? -1);
  const options = columns.map(({ column, letter, header }) => (
    <option key={column} value={column}>
      {header === null ? `Column ${letter}` : `${letter}: ${header}`}
    </option>
  ));
  const isWhole = id.value >= 0 && message.value >= 0;
  const messages = message.value === layout.columns.message[0] ? layout.columns.message : [message.value];
  const read = () => {
    const chosen = { ...layout, columns: { ...layout.columns, id: id.value, message: messages } };
    void chooseLayout(chosen, fingerprint);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="table-region" aria-label="The first rows of the report" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map(({ column, letter, header }) => (
                <th key={column} scope="col">
                  {header ?? letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map(({ number, cells }) => (
              <tr key={number}>
                {columns.map(({ column }) => (
                  <td key={column}>{redact(cells[column] ?? '')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div class="choice">
        <label>
          Who it is{' '}
          <select
            value={id.value}
            onChange={({ currentTarget }) => {
              id.value = Number(currentTarget.value);
            }}
          >
            {layout.columns.id < 0 && <option value={-1}>Choose a column</option>}
            {options}
          </select>
        </label>
        <label>
          What Alma says{' '}
          <select
            value={message.value}
            onChange={({ currentTarget }) => {
              message.value = Number(currentTarget.value);
            }}
          >
            {options}
          </select>
        </label>
        <button type="button" disabled={!isWhole} onClick={read}>
          Read these columns
        </button>
      </div>
    </>
  );
}
