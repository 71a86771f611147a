import { datesToSet, typedDates } from './dates-to-set.ts';

const whoWords = { without: 'Users without one', all: 'All users' } as const;
const dateWords = { expiry: 'Expiry date', purge: 'Purge date' } as const;

/** For whom dates are set, and which. */
export function DatesToSetForm() {
  const dates = datesToSet();
  return (
    <div class="dates-to-set">
      <fieldset>
        <legend>For whom</legend>
        {(['without', 'all'] as const).map((who) => (
          <label key={who}>
            <input
              type="radio"
              name="dates-for"
              checked={dates.who === who}
              onChange={() => {
                typedDates.value = { ...typedDates.value, who };
              }}
            />{' '}
            {whoWords[who]}
          </label>
        ))}
      </fieldset>
      {(['expiry', 'purge'] as const).map((field) => (
        <label key={field}>
          {dateWords[field]}
          <input
            type="date"
            value={dates[field] ?? ''}
            onInput={({ currentTarget }) => {
              typedDates.value = { ...typedDates.value, [field]: currentTarget.value || null };
            }}
          />
        </label>
      ))}
    </div>
  );
}
