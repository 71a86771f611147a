import { type CopyId, copyParts } from '../../core/terms/copy-parts.ts';
import { restoreStep, rewordStep } from '../../core/terms/step-edits.ts';
import { type Step, stepFacts, type Who, whoWords } from '../../core/terms/steps.ts';
import type { ListedStep, StepChange } from '../../core/terms/steps-for.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { SelectField } from '../parts/select-field.tsx';
import { TextSetting } from './text-setting.tsx';

const whos = Object.keys(whoWords).filter((id): id is Who => Object.hasOwn(whoWords, id));
const copies = Object.keys(copyParts).filter((id): id is CopyId => Object.hasOwn(copyParts, id));
const ours: ReadonlyMap<string, Step> = new Map(Object.entries(stepFacts));

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The words of a step, and what it offers to copy. */
export function StepEditor({ step }: { readonly step: ListedStep }) {
  const { id, title, what, copy, menu, who, origin } = step;
  const change = (part: StepChange) =>
    editProfile('a step is reworded', (before) => ({
      ...before,
      steps: rewordStep(before.steps, id, part, ours.get(id) ?? null),
    }));
  const restore = () =>
    void editProfile('a step in Termload’s words', (before) => ({ ...before, steps: restoreStep(before.steps, id) }));
  return (
    <div class="step-editor">
      <TextSetting label="Title" value={title} most={120} take={(text) => change({ title: text.trim() })} />
      <TextSetting
        label="What to do"
        hint="A sentence a line. {term-code}, {expiry-date} and the like are filled in."
        value={what.join('\n')}
        most={10_000}
        lines={Math.max(3, what.length + 1)}
        take={(text) => change({ what: linesOf(text) })}
      />
      <TextSetting
        label="Where to click in Alma"
        hint="The names of the menus, one a line. Empty where the step is elsewhere."
        value={menu.join('\n')}
        most={1500}
        lines={Math.max(2, menu.length + 1)}
        take={(text) => change({ menu: linesOf(text) })}
      />
      <SelectField
        class="setting"
        label="Who can do it"
        choices={whos.map((one) => ({ id: one, words: whoWords[one] }))}
        value={who}
        take={(chosen) => void change({ who: chosen })}
      />
      <fieldset class="setting field-list">
        <legend>What to copy</legend>
        {copies.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={copy.includes(one)}
              onChange={({ currentTarget }) => {
                const others = copy.filter((other) => other !== one);
                void change({ copy: currentTarget.checked ? [...others, one] : others });
              }}
            />{' '}
            {copyParts[one].label}
          </label>
        ))}
      </fieldset>
      {origin === 'reworded' && (
        <button type="button" onClick={restore}>
          Back to Termload’s words
        </button>
      )}
    </div>
  );
}
