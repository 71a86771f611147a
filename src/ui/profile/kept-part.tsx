import { profile } from '../../state/profile.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { forgetColumns } from '../../state/table-verbs.ts';
import { mappingWords } from '../table/slot-words.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { focusSoon } from './focus-soon.ts';
import { columnsWords, peopleWords } from './setting-facts.ts';

const peopleChoices = [
  {
    id: 'until-closed',
    name: peopleWords['until-closed'],
    words: 'Names, groups and dates of a load stay while you work on its rejections, and identifiers alone after that.',
  },
  {
    id: 'never',
    name: peopleWords.never,
    words: 'Identifiers alone are kept, from the start: who else somebody is has to be looked up in Alma.',
  },
  { id: 'always', name: peopleWords.always, words: 'Until you forget the term yourself.' },
] as const;

/** What is kept of people, and what was learned of reports. */
export function KeptPart() {
  const { people, reportColumns } = profile.value;
  const forget = async (fingerprint: string) => {
    await editProfile('columns of reports', (before) => ({
      ...before,
      reportColumns: before.reportColumns.filter((one) => one.fingerprint !== fingerprint),
    }));
    focusSoon('report-columns');
  };
  return (
    <>
      <ChoiceSetting
        legend="How long people’s details are kept"
        choices={peopleChoices}
        value={people}
        take={(id) => void editProfile('how long people’s details are kept', (before) => ({ ...before, people: id }))}
      />
      <section class="part-section" aria-labelledby="report-columns">
        <h2 id="report-columns" tabIndex={-1}>
          Columns of reports
        </h2>
        <p>
          {reportColumns.length === 0
            ? 'None yet. Where you choose the columns of Alma’s report by hand, they are remembered for the next one that looks the same.'
            : 'Chosen by hand, and used for the next report with the same headings.'}
        </p>
        <ul class="kept-list">
          {reportColumns.map(({ fingerprint, columns }, index) => (
            <li key={fingerprint}>
              <span>
                Report {index + 1}: {columnsWords(columns)}
              </span>
              <button type="button" onClick={() => void forget(fingerprint)}>
                Forget<span class="visually-hidden"> the columns of report {index + 1}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <TableColumns />
    </>
  );
}

/** How tables are read, by headings that are not known here: only what stands for them is kept. */
function TableColumns() {
  const { tableMappings } = profile.value;
  const forget = async (fingerprint: string) => {
    await forgetColumns(fingerprint);
    focusSoon('table-columns');
  };
  return (
    <section class="part-section" aria-labelledby="table-columns">
      <h2 id="table-columns" tabIndex={-1}>
        Columns of tables
      </h2>
      <p>
        {tableMappings.length === 0
          ? 'None yet. Where you say what the columns of a table are, that is remembered for the next one with the same headings.'
          : 'Chosen by hand, and used for the next table with the same headings.'}
      </p>
      <ul class="kept-list">
        {tableMappings.map(({ fingerprint, mapping }, index) => (
          <li key={fingerprint}>
            <span>
              Table {index + 1}: {mappingWords(mapping)}
            </span>
            <button type="button" onClick={() => void forget(fingerprint)}>
              Forget<span class="visually-hidden"> the columns of table {index + 1}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
