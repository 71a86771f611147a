import './kept-loads.css';
import '../parts/button.css';
import '../parts/sheet.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { KeptLoad } from '../../state/triage.ts';
import { forgetLoad, keptLoads } from '../../state/triage-verbs.ts';
import { addressOf } from '../route.ts';
import { countWords, dayWords } from '../words.ts';

/** The loads whose rejections can be gone on with; nothing where there are none. */
export function KeptLoads() {
  const loads = useSignal<readonly KeptLoad[]>([]);
  const read = async () => {
    // Those of a term are found at its desk.
    loads.value = (await keptLoads()).filter(({ termId }) => termId === null);
  };
  useEffect(() => void read(), []);
  if (loads.value.length === 0) return null;
  return (
    <section class="sheet kept-loads" aria-labelledby="kept-loads">
      <h2 id="kept-loads">Kept in this browser</h2>
      <ul>
        {loads.value.map((load) => (
          <li key={load.id}>
            <a href={addressOf('rejections', { load: load.id })}>Rejections of {load.source.name}</a>
            <span class="soft">
              {countWords(load.users, 'user')}, kept {dayWords(load.kept)}
            </span>
            <ForgetLoad load={load} onForgotten={() => void read()} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ForgetLoadProps {
  readonly load: KeptLoad;
  readonly onForgotten: () => void;
}

/** Forgetting takes a second press: it cannot be undone. */
export function ForgetLoad({ load, onForgotten }: ForgetLoadProps) {
  const isSure = useSignal(false);
  if (!isSure.value) {
    return (
      <button
        type="button"
        class="quiet"
        onClick={() => {
          isSure.value = true;
        }}
      >
        Forget {load.source.name}
      </button>
    );
  }
  const forget = async () => {
    await forgetLoad(load);
    onForgotten();
  };
  return (
    <span class="sure" role="alert">
      Its people, reports and decisions are deleted here.{' '}
      <button type="button" onClick={forget}>
        Forget it for good
      </button>{' '}
      <button
        type="button"
        class="quiet"
        onClick={() => {
          isSure.value = false;
        }}
      >
        Keep it
      </button>
    </span>
  );
}
