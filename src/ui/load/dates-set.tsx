import { chosenRepairs } from '../../state/load-verbs.ts';
import { datesOfUser, dateWords, whoWords } from './date-words.ts';

/** The dates that were chosen, so that they can be looked at before the zip is sent. */
export function DatesSet() {
  const dates = chosenRepairs()['set-dates'];
  const set = datesOfUser.filter((field) => dates?.[field] != null);
  if (dates === undefined || set.length === 0) return null;
  return (
    <p>
      {whoWords[dates.who]}: {set.map((field) => `${dateWords[field].toLowerCase()} ${dates[field]}`).join(', ')}.
    </p>
  );
}
