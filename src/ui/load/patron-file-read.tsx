import './patron-file-read.css';
import { useSignal } from '@preact/signals';
import type { SifFacts } from '../../core/conversion/sif-facts.ts';
import type { Load } from '../../core/load.ts';
import { chooseLayout } from '../../state/patron-files.ts';
import { addressOf } from '../route.ts';
import { countWords } from '../words.ts';
import { PatronGroups } from './patron-groups.tsx';

/** How patron files of fixed width were read: by which columns, what was left out, what their groups become. */
export function PatronFileRead({ load: { members, files } }: { readonly load: Load }) {
  const read = members.flatMap(({ name, users, sif }) => (sif === null ? [] : [{ name, users, sif }]));
  const [first] = read;
  if (first === undefined) return null;
  return (
    <section class="sheet patron-file" aria-labelledby="patron-file">
      <h3 id="patron-file">How the patron file is read</h3>
      {read.map(({ name, users, sif }) => (
        <p key={name}>
          {(read.length > 1 || files.length > 1) && (
            <>
              <bdi>{name}</bdi>:{' '}
            </>
          )}
          {countWords(users, 'patron')}, by the layout “{sif.layout}”. {leftOutWords(sif)}
        </p>
      ))}
      <LayoutChoice facts={first.sif} />
      <PatronGroups facts={read.map(({ sif }) => sif)} />
    </section>
  );
}

function leftOutWords({ barcodesLeftOut, ssnDropped }: SifFacts): string {
  const barcodes =
    barcodesLeftOut === 0
      ? 'All barcodes in it are active.'
      : `${countWords(barcodesLeftOut, 'barcode')} left out, because not active.`;
  const numbers =
    ssnDropped === 0
      ? 'No social security numbers were in it.'
      : `${countWords(ssnDropped, 'social security number')} left out: they are neither shown, nor kept, nor sent.`;
  return `${barcodes} ${numbers}`;
}

/** Another layout for these files, where another one fits at all: by any other, names would stand where numbers are. */
function LayoutChoice({ facts: { layout, fitting } }: { readonly facts: SifFacts }) {
  const chosen = useSignal(layout);
  const profile = <a href={addressOf('profile', { part: 'patrons' })}>Patron files, in the profile</a>;
  if (fitting.length < 2) {
    return <p class="soft">No other layout fits this file. Your own are made under {profile}.</p>;
  }
  return (
    <p class="choice">
      <label for="layout">Values in the wrong place? Read it by</label>{' '}
      <select
        id="layout"
        value={chosen.value}
        onChange={({ currentTarget }) => {
          chosen.value = currentTarget.value;
        }}
      >
        {fitting.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>{' '}
      {/* A button, because arrow keys change the choice step by step. */}
      <button type="button" onClick={() => void chooseLayout(chosen.value)}>
        Read by this layout
      </button>{' '}
      <span class="soft">Your own are made under {profile}.</span>
    </p>
  );
}
