import type { ServiceWorkerMessage } from './service-worker-message.ts';

/**
 * `unsupported`: no service worker can be here (an old browser, a private window, an address without https, development).
 * `ready`: a service worker controls this page, so it works unplugged and the policy reaches the workers.
 * `update-waiting`: a newer version is here, or took over from another tab; `applyUpdate` brings this page to it.
 */
export type OfflineState = 'unsupported' | 'installing' | 'ready' | 'update-waiting' | 'failed';

/** `meta-only`: the page is under its policy, workers are not unless the host sends it as a header. */
export type PolicyState = 'in-force' | 'meta-only';

export interface OfflineOptions {
  /** The built service worker's address, as the Trusted Types policy gave it out. */
  readonly script: string;
  /** Called with each new state, never twice with the same one in a row. */
  readonly onState: (state: OfflineState) => void;
}

let registration: ServiceWorkerRegistration | null = null;
let tellPolicy: (state: PolicyState) => void = () => {};
const policy = new Promise<PolicyState>((resolve) => {
  tellPolicy = resolve;
});

/** Settles once: when a service worker controls this page, or when it is certain that none will. */
export function whenPolicyInForce(): Promise<PolicyState> {
  return policy;
}

/** Call once, at start. Never reloads the page, never activates an update. */
export function registerOffline({ script, onState }: OfflineOptions): void {
  let last: OfflineState | null = null;
  const tell = (state: OfflineState) => {
    if (state !== last) onState(state);
    last = state;
    if (state === 'ready' || state === 'update-waiting') tellPolicy('in-force');
    if (state === 'unsupported' || state === 'failed') tellPolicy('meta-only');
  };
  // Some browsers leave the property out, others (Firefox in a private window) have it undefined.
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (import.meta.env.DEV || container === undefined) tell('unsupported');
  else follow(container, script, tell).catch(() => tell(container.controller ? 'ready' : 'failed'));
}

async function follow(
  container: ServiceWorkerContainer,
  script: string,
  tell: (state: OfflineState) => void,
): Promise<void> {
  let mine = container.controller;
  tell(mine ? 'ready' : 'installing');
  container.addEventListener('controllerchange', () => {
    // This page's files are those of the version that took charge of it first.
    mine ??= container.controller;
    tell(container.controller === mine ? 'ready' : 'update-waiting');
  });

  registration = await container.register(script, { updateViaCache: 'none' });
  const look = () => {
    const installing = registration?.installing;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'redundant' && !registration?.active) tell('failed');
      if (installing.state === 'installed' && container.controller) tell('update-waiting');
    });
  };
  look();
  registration.addEventListener('updatefound', look);
  if (registration.waiting && container.controller) tell('update-waiting');
  if (!container.controller && registration.active) say(registration.active, 'CLAIM');
}

/**
 * Brings this page to the newest version by reloading it. Call on a person's click only, and never during a job:
 * the caller checks, also for jobs in other tabs.
 */
export function applyUpdate(): void {
  const waiting = registration?.waiting;
  if (waiting) {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    say(waiting, 'SKIP_WAITING');
  } else location.reload();
}

function say(worker: ServiceWorker, message: ServiceWorkerMessage): void {
  worker.postMessage(message);
}
