import { useSignal } from '@preact/signals';
import { parseCalendarDate } from '../../core/calendar-date.ts';
import { dateFormatOf, schemeOf } from '../../core/profile/term-settings.ts';
import { checkDates } from '../../core/terms/date-policy.ts';
import { writeSisDate } from '../../core/terms/sis-date.ts';
import { codeOfTerm, parseTermCode } from '../../core/terms/term-code.ts';
import { profile } from '../../state/profile.ts';
import type { TermWords } from '../../state/term-verbs.ts';
import { today } from '../../state/today.ts';

/** What stands in the form, as typed; a null code is the one that is worked out. */
export interface TermTyped {
  readonly season: string;
  readonly year: string;
  readonly code: string | null;
  readonly expiry: string;
  readonly purge: string;
}

interface TermFormProps {
  readonly first: TermTyped;
  /** What the button says that takes it. */
  readonly button: string;
  /** Sentences that belong to the dates. */
  readonly told: readonly string[];
  readonly onTake: (words: TermWords) => void;
  readonly onCancel: () => void;
}

/** Season, year, code and dates of a term. The code is worked out from the profile’s scheme and can be typed over. */
export function TermForm({ first, button, told, onTake, onCancel }: TermFormProps) {
  const typed = useSignal(first);
  const change = (part: Partial<TermTyped>) => {
    typed.value = { ...typed.value, ...part };
  };
  const { words, why } = judged(typed.value);
  const take = (event: SubmitEvent) => {
    event.preventDefault();
    if (words !== null) onTake(words);
  };
  return (
    <form class="term-form" onSubmit={take}>
      <TermNameFields typed={typed.value} onChange={change} />
      <TermCodeField typed={typed.value} onChange={change} />
      <TermDateFields typed={typed.value} told={told} onChange={change} />
      {why.length > 0 && (
        <ul class="term-why" role="alert">
          {why.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <div class="actions">
        <button type="submit" class="main" disabled={words === null}>
          {button}
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly typed: TermTyped;
  readonly onChange: (part: Partial<TermTyped>) => void;
}

function TermNameFields({ typed, onChange }: FieldProps) {
  const { seasons } = schemeOf(profile.value);
  const words = seasons.map(({ word }) => word);
  const all = words.includes(typed.season) ? words : [typed.season, ...words];
  return (
    <div class="term-fields">
      <label>
        Season
        <select value={typed.season} onChange={({ currentTarget }) => onChange({ season: currentTarget.value })}>
          {all.map((word) => (
            <option key={word}>{word}</option>
          ))}
        </select>
      </label>
      <label>
        Year in which it begins
        <input
          type="text"
          inputMode="numeric"
          autocomplete="off"
          size={6}
          value={typed.year}
          onInput={({ currentTarget }) => onChange({ year: currentTarget.value })}
        />
      </label>
    </div>
  );
}

function TermCodeField({ typed, onChange }: FieldProps) {
  const workedOut = codeOf(typed);
  return (
    <div class="term-fields">
      <label>
        Term code
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          size={12}
          value={typed.code ?? workedOut ?? ''}
          aria-describedby="term-code-note"
          onInput={({ currentTarget }) => onChange({ code: currentTarget.value })}
        />
      </label>
      <p id="term-code-note" class="soft">
        {typed.code === null ? (
          <>
            <strong>Worked out; check it</strong> against the student system’s own list. You can type another one.
          </>
        ) : (
          <>
            Typed over.{' '}
            {workedOut !== null && (
              <button type="button" class="quiet" onClick={() => onChange({ code: null })}>
                Take {workedOut}, as worked out
              </button>
            )}
          </>
        )}
      </p>
    </div>
  );
}

const dateLabels = { expiry: 'Expiry date', purge: 'Purge date' } as const;

function TermDateFields({ typed, told, onChange }: FieldProps & { readonly told: readonly string[] }) {
  const format = dateFormatOf(profile.value);
  return (
    <>
      <div class="term-fields">
        {(['expiry', 'purge'] as const).map((field) => {
          const day = parseCalendarDate(typed[field]);
          return (
            <label key={field}>
              {dateLabels[field]}
              <input
                type="date"
                value={typed[field]}
                onInput={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
              />
              <small class="soft">{day === null ? '' : `In the student system: ${writeSisDate(day, format)}`}</small>
            </label>
          );
        })}
      </div>
      {told.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

function codeOf({ season, year }: TermTyped) {
  return /^\d{4}$/.test(year.trim()) ? codeOfTerm(schemeOf(profile.value), { season, year: Number(year) }) : null;
}

/** What the form comes to, or what is wrong with it. */
function judged(typed: TermTyped): { readonly words: TermWords | null; readonly why: readonly string[] } {
  const isYear = /^(?:19|20|21)\d\d$/.test(typed.year.trim());
  const code = typed.code === null ? codeOf(typed) : parseTermCode(typed.code);
  const [expiry, purge] = [parseCalendarDate(typed.expiry), parseCalendarDate(typed.purge)];
  const why = [
    ...(isYear ? [] : ['The year has four digits, such as 2026.']),
    ...(code === null && isYear ? ['The term code is missing, or too long.'] : []),
    ...(expiry === null || purge === null ? ['Both dates are needed.'] : checkDates({ expiry, purge }, today())),
  ];
  if (why.length > 0 || code === null || expiry === null || purge === null) return { words: null, why };
  return { words: { season: typed.season, year: Number(typed.year), code, expiry, purge }, why };
}
