import { signal } from '@preact/signals';

/** Every screen with its address. A screen that is not here has no link anywhere. */
export const routes = {
  start: '#/',
  load: '#/load',
} as const;

export type RouteName = keyof typeof routes;

/** Which screen is shown. */
export const route = signal<RouteName>(routeOf(location.hash));

addEventListener('hashchange', () => {
  route.value = routeOf(location.hash);
});

/** Opens a screen, with an entry in the browser's history. */
export function goTo(name: RouteName): void {
  if (route.value === name) return;
  location.hash = routes[name];
  route.value = name;
}

function routeOf(hash: string): RouteName {
  return hash === routes.load ? 'load' : 'start';
}
