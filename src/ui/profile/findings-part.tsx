import type { Thresholds } from '../../core/profile/profile.ts';
import { profile } from '../../state/profile.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { ExpectedList } from './expected-list.tsx';
import { numberIn } from './number-in.ts';
import { repairWords } from './setting-facts.ts';
import { TextSetting } from './text-setting.tsx';

const fields = [
  {
    part: 'swingPercent',
    label: 'A group has shrunk by more than so many per cent',
    hint: 'Beside the same season of last year, or the last full load. Both this and the next must hold.',
  },
  { part: 'swingPeople', label: '… and by more than so many people', hint: 'So that small groups do not alarm you.' },
  {
    part: 'daysOffPolicy',
    label: 'A date is so many days away from what the term says',
    hint: 'Expiry and purge dates in the file, beside those of the term.',
  },
] as const;

/** From where on something is told, and what is normal here. */
export function FindingsPart() {
  const { thresholds, repairs } = profile.value;
  const take = (part: (typeof fields)[number]['part']) => (text: string) =>
    editProfile('when something is told', (before) => {
      const changed: Thresholds = { ...before.thresholds, [part]: numberIn(text) };
      return { ...before, thresholds: changed };
    });
  return (
    <>
      <section class="part-section" aria-labelledby="told-from">
        <h2 id="told-from">Tell me when</h2>
        {fields.map(({ part, label, hint }) => (
          <TextSetting
            key={part}
            label={label}
            hint={hint}
            value={String(thresholds[part])}
            most={9}
            short
            take={take(part)}
          />
        ))}
      </section>
      <ExpectedList />
      {repairs.length > 0 && (
        <section class="part-section" aria-labelledby="repairs-remembered">
          <h2 id="repairs-remembered">Repairs that are chosen from the start</h2>
          <ul class="kept-list">
            {repairs.map((repair) => (
              <li key={repair}>
                <span>{repairWords(repair)}</span>
                <button
                  type="button"
                  onClick={() =>
                    void editProfile('repairs', (before) => ({
                      ...before,
                      repairs: before.repairs.filter((one) => one !== repair),
                    }))
                  }
                >
                  No longer choose<span class="visually-hidden"> {repairWords(repair)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
