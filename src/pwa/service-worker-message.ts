/** What a page may tell the service worker. */
export type ServiceWorkerMessage = 'SKIP_WAITING' | 'CLAIM';
