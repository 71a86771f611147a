import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { dateFormatOf, yearsAheadOf } from '../../core/profile/term-settings.ts';
import { checkYearsAhead, mostYearsAhead, policyDates } from '../../core/terms/date-policy.ts';
import { type SisDateFormat, sisDateFormats, writeSisDate } from '../../core/terms/sis-date.ts';
import { profile } from '../../state/profile.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { today } from '../../state/today.ts';
import { SelectField } from '../parts/select-field.tsx';
import { numberIn } from './number-in.ts';
import { TextSetting } from './text-setting.tsx';

const formats = Object.keys(sisDateFormats).filter((id): id is SisDateFormat => Object.hasOwn(sisDateFormats, id));

/** When users expire, and how the student system writes a day. */
export function DatesPart() {
  const format = dateFormatOf(profile.value);
  return (
    <>
      <Years />
      <SelectField
        class="setting"
        label="How the student system writes a day"
        choices={formats.map((id) => ({
          id,
          words: `${writeSisDate(today(), id)} (${id}: ${sisDateFormats[id].words})`,
        }))}
        value={format}
        take={(id) => void editProfile('dates in the student system', (before) => ({ ...before, sisDateFormat: id }))}
      />
      <Today />
    </>
  );
}

/** The two belong together: while one is changed they may not fit, so both are kept as soon as they do. */
function Years() {
  const { expiry, purge } = yearsAheadOf(profile.value);
  const typed = useSignal({ expiry: String(expiry), purge: String(purge) });
  useEffect(() => {
    typed.value = { expiry: String(expiry), purge: String(purge) };
  }, [expiry, purge]);
  const take = (field: 'expiry' | 'purge') => async (text: string) => {
    typed.value = { ...typed.value, [field]: text };
    const years = { expiry: numberIn(typed.value.expiry), purge: numberIn(typed.value.purge) };
    const wrong = checkYearsAhead(years);
    if (wrong.length > 0) return wrong.join(' ');
    return editProfile('years', (before) => ({ ...before, datePolicy: { ...before.datePolicy, ...years } }));
  };
  return (
    <>
      <TextSetting
        label="Years until users expire"
        hint={`Whole years, up to ${mostYearsAhead}. Until then they can borrow.`}
        value={String(expiry)}
        most={3}
        short
        take={take('expiry')}
      />
      <TextSetting
        label="Years until users may be purged"
        hint="Alma’s purge job may delete them then: not before they have expired."
        value={String(purge)}
        most={3}
        short
        take={take('purge')}
      />
    </>
  );
}

function Today() {
  const format = dateFormatOf(profile.value);
  const { expiry, purge, told } = policyDates(today(), yearsAheadOf(profile.value));
  return (
    <div class="outcome" role="status">
      <p>
        A term that is started today, {writeSisDate(today(), format)}: its users expire on{' '}
        <b>{writeSisDate(expiry, format)}</b> and may be purged from <b>{writeSisDate(purge, format)}</b>.
      </p>
      {told.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {told.length === 0 && (
        <p class="soft">
          From a 29 February, a date falls on 28 February where its year has no 29th; Termload says so on that day.
        </p>
      )}
    </div>
  );
}
