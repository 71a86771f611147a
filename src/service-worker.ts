/*
 * Keeps the whole app on this computer, so that it works unplugged.
 *
 * Update policy
 * - First visit: every file is fetched, then this worker takes charge of the open pages. Nothing is half offline.
 * - Later visits: the browser looks for a new version by itself. Its files are fetched, and it then waits.
 * - A waiting version takes over when a page sends SKIP_WAITING, which it does on a person's click only, or when no page
 *   of the app is open any more (the browser sees to that). It never takes over by itself under an open page.
 *
 * Every response carries the app's security policy: a host may be unable to send headers, and the policy that the page
 * has as a <meta> does not reach workers. Other sites are not asked for anything, whoever asks.
 */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { addPlugins, cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute, setDefaultHandler } from 'workbox-routing';
import { securityHeaders } from './pwa/content-security-policy.ts';
import type { ServiceWorkerMessage } from './pwa/service-worker-message.ts';

declare const self: ServiceWorkerGlobalScope;

function withPolicy(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

const policyPlugin: WorkboxPlugin = { handlerWillRespond: async ({ response }) => withPolicy(response) };

addPlugins([policyPlugin]);
precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false });
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));

// What is not in the list, for example a file of an older version that is still open in another tab.
setDefaultHandler(async ({ request, url }) =>
  url.origin === self.location.origin ? withPolicy(await fetch(request)) : Response.error(),
);

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const message: ServiceWorkerMessage = event.data;
  if (message === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  // A page reloaded with Shift comes without a service worker, although there is one.
  if (message === 'CLAIM') event.waitUntil(self.clients.claim());
});
