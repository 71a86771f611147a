import './data.css';
import '../parts/button.css';
import { detailsNews, dismissShortened, type NamedReminder } from '../../state/retention.ts';
import { addressOf, route } from '../route.ts';
import { countWords, listWords, numberWords } from '../words.ts';

/** What is to be told of people’s details: what has been here for long, and what was shortened just now. */
export function Reminders() {
  const { remind, shortened } = detailsNews.value;
  return (
    <>
      {remind.map((reminder) => (
        <div class="desk-told" role="status" key={reminder.owner}>
          <p>
            {reminderWords(reminder)} {route.value.name !== 'data' && <a href={addressOf('data')}>Look at Your data</a>}
          </p>
        </div>
      ))}
      {shortened.length > 0 && (
        <div class="desk-told" role="status">
          <p>
            The details of people of {listWords(shortened)} had been here for over 120 days, so only their identifiers
            are left. What was decided is still there.
          </p>
          <div class="actions">
            <button type="button" onClick={dismissShortened}>
              Dismiss
            </button>
          </div>
        </div>
      )}
    </>
  );
}

function reminderWords({ name, users, loads, days }: NamedReminder): string {
  const whose = loads === 1 ? `${numberWords(users)} people` : `the people in ${countWords(loads, 'load')}`;
  return `The details of ${whose} of ${name} have been here for ${numberWords(days)} days: close the term, or forget them.`;
}
