import { settleHeldBack } from '../../state/held-back-waits.ts';
import { loadState } from '../../state/load.ts';
import type { TermDesk } from '../../state/terms.ts';
import { addressOf } from '../route.ts';
import { countWords, dayWords } from '../words.ts';

/** Who was held back from a run and still waits to be mended and sent, until somebody says that nobody does. */
export function HeldBackWaits({ desk }: { readonly desk: TermDesk }) {
  const waiting = desk.loads.filter(({ heldBack }) => heldBack !== null && heldBack.settled === null);
  if (waiting.length === 0 || desk.term.closed !== null) return null;
  return (
    <ul class="held-back-waits">
      {waiting.map((load) => (
        <Waiting key={load.id} load={load} />
      ))}
    </ul>
  );
}

function Waiting({ load: { id, termId, runs, heldBack } }: { readonly load: TermDesk['loads'][number] }) {
  if (heldBack === null || termId === null) return null;
  const { users, zip, saved } = heldBack;
  const state = loadState.value;
  const isHere = state.kind === 'done' && state.keptAs === id;
  return (
    <li class="go-on">
      <span>
        {countWords(users, 'user')} {users === 1 ? 'is' : 'are'} held back from run {runs[0]?.number ?? 1}.{' '}
        {saved === null ? (
          <>
            Their file is not saved yet:{' '}
            {isHere ? (
              <a href={addressOf('load')}>save it at the load</a>
            ) : (
              'it can only be made of the same export, so give that once more and hold them back again.'
            )}
          </>
        ) : (
          <>
            <span class="zip-name">{zip}</span>, saved {dayWords(saved)}, waits to be mended and sent.
          </>
        )}
      </span>{' '}
      <button type="button" onClick={() => void settleHeldBack(id, termId)}>
        Sent, or not needed any more
      </button>
    </li>
  );
}
