/* Starting a worker or a service worker is a Trusted Types sink; this is the app's only policy. */

interface ScriptUrlPolicy {
  // The browser returns a TrustedScriptURL, which TypeScript's own types (7.0) know only as a string.
  createScriptURL(url: string): string;
}

// Missing in browsers without Trusted Types.
declare const trustedTypes:
  | { createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy }
  | undefined;

function sameOriginOnly(url: string): string {
  const resolved = new URL(url, location.href);
  if (resolved.origin !== location.origin) throw new TypeError(`Scripts come from this site only, not from ${url}`);
  return resolved.href;
}

const policy =
  typeof trustedTypes === 'undefined'
    ? { createScriptURL: sameOriginOnly }
    : trustedTypes.createPolicy('app-script-url', { createScriptURL: sameOriginOnly });

/** The URL as `new Worker` and `serviceWorker.register` accept it. Throws a TypeError for another origin. */
export function trustedScriptUrl(url: string): string {
  return policy.createScriptURL(url);
}
