import { type AlarmId, alarmFacts } from '../../core/preview/alarm-facts.ts';
import type { PreviewFacts, PreviewListId } from '../../core/preview/preview-tally.ts';
import { Tag } from '../parts/tag.tsx';
import { countWords, numberWords } from '../words.ts';

interface AlarmListProps {
  readonly alarms: PreviewFacts['alarms'];
  /** Whether the file of users tells all of them; a table does not. */
  readonly whole: boolean;
  readonly show: (list: PreviewListId) => void;
}

/** What people should look at before they send, the most alarming first. */
export function AlarmList({ alarms, whole, show }: AlarmListProps) {
  return (
    <section class="sheet" aria-labelledby="preview-alarms">
      <h2 id="preview-alarms">Look at these first</h2>
      {alarms.length === 0 && (
        <p>
          {whole
            ? 'Nothing alarming: nobody loses a barcode, an e-mail or an address, no group changes, and no date goes back.'
            : 'Nothing alarming, as far as the table tells.'}
        </p>
      )}
      <ul class="alarms">
        {alarms.map((alarm) => (
          <AlarmEntry key={alarm.id} {...alarm} show={show} />
        ))}
      </ul>
    </section>
  );
}

interface AlarmEntryProps {
  readonly id: AlarmId;
  readonly users: number;
  readonly unlessEdited: number;
  readonly show: (list: PreviewListId) => void;
}

function AlarmEntry({ id, users, unlessEdited, show }: AlarmEntryProps) {
  const { title, means, now } = alarmFacts[id];
  return (
    <li>
      <h3>
        <Tag tone="harm">{countWords(users, 'user')}</Tag> {title}
      </h3>
      <p>{means}</p>
      {unlessEdited > 0 && (
        <p class="soft">
          {unlessEdited === users ? 'All of them' : numberWords(unlessEdited)} unless staff edited the field by hand,
          which Alma does not export.
        </p>
      )}
      <p>
        <strong>What to do now:</strong> {now}
      </p>
      <button type="button" onClick={() => show(`alarm:${id}`)}>
        Show who
        <span class="visually-hidden">: {title}</span>
      </button>
    </li>
  );
}
