import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { KeptLoad } from '../../state/triage.ts';
import { keptLoads } from '../../state/triage-verbs.ts';
import { addressOf } from '../route.ts';
import { countWords, dayWords } from '../words.ts';
import { Part } from './part.tsx';

/** Where to go on, for somebody who came without a load. */
export function OtherLoads({ level }: { readonly level: 2 | 3 }) {
  const loads = useSignal<readonly KeptLoad[]>([]);
  useEffect(() => {
    void keptLoads().then((kept) => {
      loads.value = kept;
    });
  }, []);
  return (
    <>
      <p>
        <a href={addressOf('start')}>Check an export</a>
      </p>
      {loads.value.length > 0 && (
        <Part level={level} title="Kept in this browser">
          <ul>
            {loads.value.map(({ id, source, users, kept }) => (
              <li key={id}>
                <a href={addressOf('hand-off', { load: id })}>Hand-off of {source.name}</a>{' '}
                <span class="soft">
                  {countWords(users, 'user')}, kept {dayWords(kept)}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}
