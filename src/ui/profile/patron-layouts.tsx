import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { type SifLayout, sifLayouts } from '../../core/reading/sif/sif-layout.ts';
import { profile } from '../../state/profile.ts';
import { editProfile } from '../../state/profile-edits.ts';
import { focusSoon } from './focus-soon.ts';
import { LayoutEditor } from './layout-editor.tsx';
import { LayoutTrial } from './layout-trial.tsx';

const known = Object.values(sifLayouts);

const editLayouts = (what: string, change: (layouts: readonly SifLayout[]) => readonly SifLayout[]) =>
  editProfile(what, (before) => ({ ...before, sif: { ...before.sif, layouts: change(before.sif.layouts) } }));

/** Layouts of the library's own: none is needed where a known one fits. */
export function PatronLayouts() {
  const { layouts } = profile.value.sif;
  const opened = useSignal<number | null>(null);
  const remove = async (index: number) => {
    await editLayouts('layout removed', (before) => before.toSpliced(index, 1));
    opened.value = null;
    focusSoon('add-layout');
  };
  const keep = (index: number) => (layout: SifLayout) =>
    editLayouts(`layout ${layout.name}`, (before) => before.with(index, layout));
  return (
    <>
      <p>
        Termload finds out by itself which layout a file has: its own two are{' '}
        {known.map(({ name }) => `“${name}”`).join(' and ')}. Where yours is another, begin with the nearer one and say
        what stands where. Yours are tried first.
      </p>
      <AddLayout
        layouts={layouts}
        onAdded={() => {
          opened.value = layouts.length;
          focusSoon('layout-name');
        }}
      />
      {layouts.length > 0 && <LayoutTrial />}
      {layouts.map((layout, index) => (
        <section key={index} class="own-layout" aria-label={layout.name}>
          <div class="step-head">
            <h3>{layout.name}</h3>
            <button
              type="button"
              class="quiet"
              aria-expanded={opened.value === index}
              onClick={() => {
                opened.value = opened.value === index ? null : index;
              }}
            >
              {opened.value === index ? 'Close' : 'Change'}
              <span class="visually-hidden"> {layout.name}</span>
            </button>
            <button type="button" class="quiet" onClick={() => void remove(index)}>
              Remove<span class="visually-hidden"> {layout.name}</span>
            </button>
          </div>
          {opened.value === index && <LayoutEditor kept={layout} onKeep={keep(index)} />}
        </section>
      ))}
    </>
  );
}

interface AddLayoutProps {
  readonly layouts: readonly SifLayout[];
  readonly onAdded: () => void;
}

function AddLayout({ layouts, onAdded }: AddLayoutProps) {
  const id = useId();
  const chosen = useSignal<SifLayout>(sifLayouts.voyager);
  const said = useSignal('');
  const add = async () => {
    const names = new Set(layouts.map(({ name }) => name.toLowerCase()));
    const numbers = Array.from({ length: layouts.length + 1 }, (_, index) => index + 1);
    const name = numbers
      .map((number) => `Our layout${number === 1 ? '' : ` ${number}`}`)
      .find((one) => !names.has(one.toLowerCase()));
    said.value =
      (await editLayouts('layout added', (before) => [...before, { ...chosen.value, name: name ?? '' }])) ?? '';
    if (said.value === '') onAdded();
  };
  return (
    <div class="setting">
      <label for={id}>Begin with</label>
      <select
        id={id}
        value={chosen.value.name}
        onChange={({ currentTarget }) => {
          chosen.value = known.find(({ name }) => name === currentTarget.value) ?? sifLayouts.voyager;
        }}
      >
        {known.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <div class="actions">
        <button type="button" id="add-layout" onClick={() => void add()}>
          Add a layout
        </button>
      </div>
      <p class="setting-wrong" role="status">
        {said.value}
      </p>
    </div>
  );
}
