import './rail.css';
import { loadState } from '../state/load.ts';
import { applyUpdate, offlineState, updateAllowed } from '../state/offline.ts';
import { triageState } from '../state/triage.ts';
import { Mark } from './parts/mark.tsx';
import { addressOf, type RouteName, route } from './route.ts';
import { nameOfLoad, standOfLoad } from './words.ts';

/** The places that are always there. */
const places: readonly {
  readonly to: RouteName;
  readonly label: string;
  /** Screens that one comes to from there. */
  readonly within?: readonly RouteName[];
}[] = [
  { to: 'start', label: 'Terms', within: ['new-term', 'term'] },
  { to: 'history', label: 'History' },
  { to: 'profile', label: 'Profile' },
  { to: 'data', label: 'Your data' },
  { to: 'help', label: 'Help', within: ['why'] },
];

const offlineWords = {
  installing: 'Getting ready to work offline…',
  ready: 'Works offline. Nothing leaves this computer.',
  'update-waiting': 'Works offline. Nothing leaves this computer.',
  unsupported:
    'This browser cannot keep Termload for offline use. Nothing leaves this computer, but here only Termload sees to that, not the browser as well.',
  failed:
    'Termload could not be kept for offline use; reload to try again. Nothing leaves this computer, but until then only Termload sees to that, not the browser as well.',
} as const;

/** The left rail: where one is, where one can go, and whether the plug may be pulled. */
export function Rail() {
  return (
    <header class="rail">
      <p class="brand">
        <Mark /> Termload
      </p>
      <nav aria-label="Main">
        {places.map(({ to, label, within }) => (
          <a key={to} href={addressOf(to)} aria-current={currentAt(to, within)}>
            {label}
          </a>
        ))}
        <CurrentLoad />
        <CurrentTriage />
      </nav>
      <Offline />
    </header>
  );
}

function currentAt(to: RouteName, within: readonly RouteName[] = []): 'page' | 'true' | undefined {
  const { name } = route.value;
  if (name === to) return 'page';
  return within.includes(name) ? 'true' : undefined;
}

function CurrentLoad() {
  const state = loadState.value;
  if (state.kind === 'none') return null;
  return (
    <a href={addressOf('load')} aria-current={route.value.name === 'load' ? 'page' : undefined}>
      <span class="rail-name">{nameOfLoad(state)}</span> <small>{standOfLoad(state)}</small>
    </a>
  );
}

function CurrentTriage() {
  const state = triageState.value;
  if (state.kind !== 'open') return null;
  const { id, source } = state.load;
  return (
    <a
      href={addressOf('rejections', { load: id })}
      aria-current={route.value.name === 'rejections' ? 'page' : undefined}
    >
      Rejections <small class="rail-name">of {source.name}</small>
    </a>
  );
}

function Offline() {
  const state = offlineState.value;
  return (
    <div class="offline">
      <p class={`offline-words ${state}`}>{offlineWords[state]}</p>
      {state === 'update-waiting' && (
        <>
          <button type="button" disabled={!updateAllowed.value} onClick={() => applyUpdate()}>
            Update Termload
          </button>
          <p>
            {updateAllowed.value
              ? 'A new version is here. It takes a second, and what is not saved is let go.'
              : 'A new version is here. It can be put in as soon as this check is done.'}
          </p>
        </>
      )}
    </div>
  );
}
