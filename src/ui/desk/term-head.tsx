import { useSignal } from '@preact/signals';
import type { CalendarDate } from '../../core/calendar-date.ts';
import { dateFormatOf } from '../../core/profile/term-settings.ts';
import { writeSisDate } from '../../core/terms/sis-date.ts';
import { profile } from '../../state/profile.ts';
import { reopenTerm, rewordTerm } from '../../state/term-verbs.ts';
import type { TermDesk } from '../../state/terms.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { addressOf } from '../route.ts';
import { dayWords } from '../words.ts';
import { CalendarPlanner } from './calendar-planner.tsx';
import { TermForm } from './term-form.tsx';

type Open = 'words' | 'calendar' | null;

/** What term it is, its code and dates, and what can be done with it as a whole. */
export function TermHead({ desk }: { readonly desk: TermDesk }) {
  const { term } = desk;
  const open = useSignal<Open>(null);
  const close = () => {
    open.value = null;
  };
  const toggle = (part: Open) => {
    open.value = open.value === part ? null : part;
  };
  return (
    <header class="term-head">
      <FocusHeading level={1}>{term.name}</FocusHeading>
      <p class="soft">
        Term code <code>{term.code}</code> <CopyButton label="Copy the code" text={term.code} /> · expiry{' '}
        {inSis(term.expiry)} · purge {inSis(term.purge)}
      </p>
      {term.closed !== null ? (
        <p class="go-on">
          <span>This term was closed on {dayWords(term.closed)}.</span>{' '}
          <button type="button" onClick={() => void reopenTerm(term.id)}>
            Reopen the term
          </button>{' '}
          <a href={addressOf('data')}>Forget it under Your data</a>
        </p>
      ) : (
        <div class="actions">
          <button type="button" class="quiet" aria-expanded={open.value === 'words'} onClick={() => toggle('words')}>
            Change code or dates
          </button>
          <button
            type="button"
            class="quiet"
            aria-expanded={open.value === 'calendar'}
            onClick={() => toggle('calendar')}
          >
            Put the steps into a calendar
          </button>
          <button type="button" class="quiet" onClick={() => print()}>
            Print the checklist
          </button>
        </div>
      )}
      {open.value === 'words' && (
        <section class="sheet" aria-label="Change code or dates">
          <TermForm
            first={{ ...term, year: String(term.year) }}
            button="Change the term"
            told={[]}
            onTake={(words) => void rewordTerm(term.id, words).then(close)}
            onCancel={close}
          />
        </section>
      )}
      {open.value === 'calendar' && <CalendarPlanner desk={desk} />}
    </header>
  );
}

/** What was stored as a day is one. */
const inSis = (day: string): string => writeSisDate(day as CalendarDate, dateFormatOf(profile.value));
