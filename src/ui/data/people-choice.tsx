import { useEffect } from 'preact/hooks';
import { changeProfile, profile, readProfile } from '../../state/profile.ts';

const choices = [
  {
    people: 'until-closed',
    label: 'Until the term is closed',
    means: 'You are reminded after 60 days; after 120 only identifiers are left.',
  },
  {
    people: 'never',
    label: 'Never',
    means:
      'Only identifiers from the start, and no zip: a zip of the mended then needs the export once more. Loads that are here already stay as they are.',
  },
  {
    people: 'always',
    label: 'Until somebody forgets them here',
    means: 'Closing a term deletes nothing, and nobody is reminded.',
  },
] as const;

/** How long the library wants to keep people’s details. */
export function PeopleChoice() {
  useEffect(() => void readProfile(), []);
  return (
    <section class="sheet data-part" aria-labelledby="people-choice">
      <h2 id="people-choice">How long people’s details are kept</h2>
      <p>
        To work on rejections, Termload keeps the name, dates and group of each user of a load, and the zip.
        Identifiers, reasons, decisions and notes stay after that, to recognize people next term.
      </p>
      <fieldset class="people-choice">
        <legend class="visually-hidden">How long people’s details are kept</legend>
        {choices.map(({ people, label, means }) => (
          <div key={people}>
            <label class="check">
              <input
                type="radio"
                name="people"
                aria-describedby={`people-${people}`}
                checked={profile.value.people === people}
                onChange={() => void changeProfile((before) => ({ ...before, people }))}
              />
              {label}
            </label>
            <p class="soft" id={`people-${people}`}>
              {means}
            </p>
          </div>
        ))}
      </fieldset>
    </section>
  );
}
