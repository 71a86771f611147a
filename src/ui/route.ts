import { signal } from '@preact/signals';

/**
 * Every screen with the pattern of its address. `:name` is a step that varies, `:name?` one that may be missing too.
 * A screen that is not here has no link anywhere.
 */
export const routes = {
  start: '#/',
  'new-term': '#/start-a-term',
  term: '#/terms/:term/:step?',
  load: '#/load',
  preview: '#/preview/:load?',
  rejections: '#/rejections/:load?',
  history: '#/history',
  'hand-off': '#/hand-off/:load?',
  data: '#/data',
  why: '#/why/:case?',
  profile: '#/profile/:part?',
  help: '#/help/:section?/:entry?',
} as const;

export type RouteName = keyof typeof routes;

/** What varies in an address, by the names in its pattern. */
export type RouteValues<Name extends RouteName> = ValuesOf<(typeof routes)[Name]>;

type ValuesOf<Pattern> = Pattern extends `${infer Step}/${infer Rest}`
  ? ValueOf<Step> & ValuesOf<Rest>
  : ValueOf<Pattern>;

type ValueOf<Step> = Step extends `:${infer Name}?`
  ? { readonly [name in Name]?: string }
  : Step extends `:${infer Name}`
    ? { readonly [name in Name]: string }
    : unknown;

/** Where one is: a screen, what varies in its address, and the address itself. */
export type Route = {
  [Name in RouteName]: { readonly name: Name; readonly values: RouteValues<Name>; readonly address: string };
}[RouteName];

const names = Object.keys(routes) as RouteName[];

/** Which screen is shown. */
export const route = signal<Route>(routeOf(location.hash));

addEventListener('hashchange', () => {
  const next = routeOf(location.hash);
  if (next.address !== route.value.address) route.value = next;
});

/** The values of a screen whose address needs none may be left out. */
type Values<Name extends RouteName> =
  object extends RouteValues<Name> ? [values?: RouteValues<Name>] : [values: RouteValues<Name>];

/** The address of a screen, for a link to it. */
export function addressOf<Name extends RouteName>(name: Name, ...[values]: Values<Name>): string {
  return filledIn(routes[name], values ?? {});
}

/** Opens a screen, with an entry in the browser's history. */
export function goTo<Name extends RouteName>(name: Name, ...values: Values<Name>): void {
  const address = addressOf(name, ...values);
  if (route.value.address === address) return;
  location.hash = address;
  route.value = routeOf(address);
}

/** Another address of the screen that is open, in the place of the one in the browser’s history. */
export function replaceWith<Name extends RouteName>(name: Name, ...values: Values<Name>): void {
  const address = addressOf(name, ...values);
  history.replaceState(history.state, '', address);
  route.value = routeOf(address);
}

/** An address that leads nowhere leads to the start. */
function routeOf(hash: string): Route {
  for (const name of names) {
    const values = matched(routes[name], hash);
    // The values bear the names that stand in the pattern, which the types cannot see.
    if (values !== null) return { name, values, address: filledIn(routes[name], values) } as Route;
  }
  return { name: 'start', values: {}, address: routes.start };
}

function filledIn(pattern: string, values: Readonly<Record<string, string | undefined>>): string {
  const steps = pattern.split('/').map((step) => {
    const name = nameOf(step);
    return name === null ? step : encodeURIComponent(values[name] ?? '');
  });
  while (steps.length > 2 && steps.at(-1) === '') steps.pop();
  return steps.join('/');
}

/** What stands in an address where its pattern varies; null when it is another screen's address. */
function matched(pattern: string, hash: string): Readonly<Record<string, string>> | null {
  const steps = pattern.split('/');
  const given = hash.split('/');
  if (given.length > steps.length) return null;
  const values: Record<string, string> = {};
  for (const [index, step] of steps.entries()) {
    const name = nameOf(step);
    const text = decoded(given[index] ?? '');
    if (text === null || (name === null && text !== step)) return null;
    if (name !== null && text !== '') values[name] = text;
    if (name !== null && text === '' && !step.endsWith('?')) return null;
  }
  return values;
}

function nameOf(step: string): string | null {
  return step.startsWith(':') ? step.replace(/^:|\?$/g, '') : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
