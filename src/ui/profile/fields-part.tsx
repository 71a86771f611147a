import { type FieldFact, userFields } from '../../core/alma/user-fields.ts';
import { fieldWords } from '../../core/field-words.ts';
import { presetProfiles } from '../../core/profile/preset-profiles.ts';
import { profile } from '../../state/profile.ts';
import { editProfile } from '../../state/profile-edits.ts';

interface FieldList {
  readonly title: string;
  /** How the paths begin. */
  readonly under: string;
}

const lists: readonly FieldList[] = [
  { title: 'Addresses', under: 'contact_info/addresses/' },
  { title: 'E-mails', under: 'contact_info/emails/' },
  { title: 'Phones', under: 'contact_info/phones/' },
  { title: 'Identifiers', under: 'user_identifiers/' },
  { title: 'Statistics', under: 'user_statistics/' },
  { title: 'Notes', under: 'user_notes/' },
  { title: 'Blocks', under: 'user_blocks/' },
];

/** What holds a text that the load reads. */
const paths = Object.entries<FieldFact>(userFields)
  .filter(
    ([path, { ignored }]) => ignored !== true && !Object.keys(userFields).some((one) => one.startsWith(`${path}/`)),
  )
  .map(([path]) => path)
  .filter((path) => path !== 'researcher');

const sections = [
  { title: 'The person', paths: paths.filter((path) => !path.includes('/')) },
  ...lists.map(({ title, under }) => ({ title, paths: paths.filter((path) => path.startsWith(under)) })),
];
const known = new Set(sections.flatMap((section) => section.paths));

const what = 'fields asked for';

/** Which fields everybody should have. */
export function FieldsPart() {
  const { fields } = profile.value;
  const others = fields.filter((path) => !known.has(path));
  const all = others.length === 0 ? sections : [...sections, { title: 'Others', paths: others }];
  const ask = (asked: readonly string[]) => void editProfile(what, (before) => ({ ...before, fields: asked }));
  return (
    <>
      <div class="actions">
        <button type="button" onClick={() => ask(presetProfiles['i-share'].fields)}>
          Ask for what I-Share asks for
        </button>
        <button type="button" onClick={() => ask([])}>
          Ask for none
        </button>
      </div>
      {all.map((section) => (
        <fieldset key={section.title} class="setting field-list">
          <legend>{section.title}</legend>
          {section.paths.map((path) => (
            <AskFor key={path} path={path} asked={fields.includes(path)} />
          ))}
        </fieldset>
      ))}
    </>
  );
}

function AskFor({ path, asked }: { readonly path: string; readonly asked: boolean }) {
  const change = (on: boolean) =>
    void editProfile(what, (before) => {
      const others = before.fields.filter((one) => one !== path);
      return { ...before, fields: on ? [...others, path] : others };
    });
  return (
    <label>
      <input type="checkbox" checked={asked} onChange={({ currentTarget }) => change(currentTarget.checked)} />{' '}
      {fieldWords(path)}
    </label>
  );
}
