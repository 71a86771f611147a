import type { DatesToSet } from '../../core/repairs/chosen-repairs.ts';
import { datesOfUser, dateWords, whoWords } from './date-words.ts';
import { datesToSet } from './dates-to-set.ts';
import type { RepairFormProps } from './repair-form-props.ts';

/** For whom dates are set, and which. */
export function DatesToSetForm({ choice, onChoice }: RepairFormProps) {
  const dates = choice['set-dates'] ?? datesToSet();
  const change = (changed: Partial<DatesToSet>) => onChoice({ 'set-dates': { ...dates, ...changed } });
  return (
    <div class="dates-to-set">
      <fieldset>
        <legend>For whom</legend>
        {(['without', 'all'] as const).map((who) => (
          <label key={who}>
            <input type="radio" name="dates-for" checked={dates.who === who} onChange={() => change({ who })} />{' '}
            {whoWords[who]}
          </label>
        ))}
      </fieldset>
      {datesOfUser.map((field) => (
        <label key={field}>
          {dateWords[field]}
          <input
            type="date"
            value={dates[field] ?? ''}
            onInput={({ currentTarget }) => change({ [field]: currentTarget.value || null })}
          />
        </label>
      ))}
    </div>
  );
}
