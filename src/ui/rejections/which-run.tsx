import { useSignal } from '@preact/signals';
import { leaveIntake, takeAnswer } from '../../state/report-intake.ts';
import { triageState } from '../../state/triage.ts';
import { dayWords } from '../words.ts';

/** A further report: another file of a run that is known, or a new run? Who is cleared depends on it. */
export function WhichRun({ file }: { readonly file: File }) {
  const state = triageState.value;
  const chosen = useSignal('');
  if (state.kind !== 'open') return null;
  const { runs } = state.load;
  const choices = runs.flatMap(({ number, made, zip, files }) => {
    const said = `Run ${number}, ${dayWords(made)}: ${zip}`;
    const all = { value: `${number}`, words: said };
    return files.length < 2
      ? [all]
      : files.map((name, at) => ({ value: `${number}/${at}`, words: `${said}, its file ${name}` }));
  });
  const goOn = () => {
    const [run = '', member] = chosen.value.split('/');
    const known = runs.find(({ number }) => String(number) === run);
    const answers = member === undefined ? null : (known?.files[Number(member)] ?? null);
    void takeAnswer(file, { run: known?.number ?? null, file: answers });
  };
  return (
    <section class="sheet" aria-labelledby="which-run">
      <h2 id="which-run">Another file of this run, or a new run?</h2>
      <p>
        Which sending does <bdi>{file.name}</bdi> answer? Only people who were in it, and whom this report does not
        list, can count as cleared.
      </p>
      <fieldset class="choices">
        <legend class="visually-hidden">The report answers</legend>
        {[...choices, { value: 'new', words: 'A new run, in which the whole load was sent once more' }].map(
          ({ value, words }) => (
            <label key={value}>
              <input
                type="radio"
                name="answers"
                value={value}
                checked={chosen.value === value}
                onChange={() => {
                  chosen.value = value;
                }}
              />{' '}
              {words}
            </label>
          ),
        )}
      </fieldset>
      <div class="actions">
        <button type="button" class="main" disabled={chosen.value === ''} onClick={goOn}>
          Read the report
        </button>
        <button type="button" onClick={leaveIntake}>
          Cancel
        </button>
      </div>
    </section>
  );
}
