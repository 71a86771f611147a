import type { ExpectedFinding } from '../../core/profile/profile.ts';
import { profile } from '../../state/profile.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { focusSoon } from './focus-soon.ts';
import { ruleTitle } from './setting-facts.ts';
import { TextSetting } from './text-setting.tsx';

const what = 'what is expected here';

/** Findings that are normal at this library, each with its reason. */
export function ExpectedList() {
  const { expectedFindings } = profile.value;
  return (
    <section class="part-section" aria-labelledby="expected-here">
      <h2 id="expected-here" tabIndex={-1}>
        Expected here
      </h2>
      <p>
        {expectedFindings.length === 0
          ? 'Nothing yet. Under a finding of a load, “Expected here” marks it as normal at your library.'
          : 'These are listed apart, and leave the verdict on a load alone.'}
      </p>
      <ul class="kept-list">
        {expectedFindings.map((one) => (
          <Expected key={one.rule} expected={one} />
        ))}
      </ul>
    </section>
  );
}

function Expected({ expected: { rule, reason } }: { readonly expected: ExpectedFinding }) {
  const title = ruleTitle(rule);
  const forget = async () => {
    await editProfile(what, (before) => ({
      ...before,
      expectedFindings: before.expectedFindings.filter((one) => one.rule !== rule),
    }));
    focusSoon('expected-here');
  };
  return (
    <li>
      <TextSetting
        label={title}
        hint="Why it is normal here."
        value={reason}
        most={1000}
        lines={2}
        take={(text) =>
          editProfile(what, (before) => ({
            ...before,
            expectedFindings: before.expectedFindings.map((one) =>
              one.rule === rule ? { ...one, reason: text.trim() } : one,
            ),
          }))
        }
      />
      <button type="button" onClick={() => void forget()}>
        No longer expected<span class="visually-hidden"> {title}</span>
      </button>
    </li>
  );
}
