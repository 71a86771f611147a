import { useSignal } from '@preact/signals';
import { parseCalendarDate } from '../../core/calendar-date.ts';
import { type CalendarStep, calendarFile, calendarFileType } from '../../core/terms/calendar-file.ts';
import { calendarPlan } from '../../core/terms/calendar-plan.ts';
import { filled } from '../../core/terms/copy-parts.ts';
import { safeCode } from '../../core/terms/term-file-name.ts';
import { saveFile } from '../../state/save-file.ts';
import type { TermDesk } from '../../state/terms.ts';
import { today } from '../../state/today.ts';
import { copyFacts } from './copy-facts.ts';

/** The steps with a day each, to be saved as a calendar file. */
export function CalendarPlanner({ desk }: { readonly desk: TermDesk }) {
  const { term, steps } = desk;
  const day = useSignal<string>(today());
  const changed = useSignal<Readonly<Record<string, string>>>({});
  const facts = copyFacts(desk);
  const start = parseCalendarDate(day.value) ?? today();
  const plan: CalendarStep[] = calendarPlan(steps, start).map((step) => ({
    ...step,
    what: step.what.map((sentence) => filled(sentence, facts)),
    date: parseCalendarDate(changed.value[step.id] ?? '') ?? step.date,
  }));
  const save = () => {
    const text = calendarFile({ termId: term.id, term: term.name, steps: plan }, new Date().toISOString());
    void saveFile(new Blob([text], { type: calendarFileType }), `alma-${safeCode(term.code)}-steps.ics`);
  };
  return (
    <section class="sheet calendar" aria-labelledby="calendar-planner">
      <h2 id="calendar-planner">The steps in a calendar</h2>
      <p>A file that Outlook, Google and Apple calendars take in: a day for each step, and nothing about a person.</p>
      <label>
        Day of the load
        <input
          type="date"
          value={day.value}
          onInput={({ currentTarget }) => {
            day.value = currentTarget.value;
            changed.value = {};
          }}
        />
      </label>
      <table>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Day</th>
          </tr>
        </thead>
        <tbody>
          {plan.map(({ id, title, date }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>
                <input
                  type="date"
                  aria-label={`Day of: ${title}`}
                  value={date}
                  onChange={({ currentTarget }) => {
                    changed.value = { ...changed.value, [id]: currentTarget.value };
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="actions">
        <button type="button" class="main" onClick={save}>
          Save calendar file
        </button>
      </div>
    </section>
  );
}
