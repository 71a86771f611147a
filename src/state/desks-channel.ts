/**
 * Where all parts of the app, in this tab and others, hear by the id of its desk that something of one has changed on the
 * disk. Each part has a channel of its own, which does not hear what it says itself.
 */
export function desksChannel(): BroadcastChannel {
  return new BroadcastChannel('termload-desks');
}
