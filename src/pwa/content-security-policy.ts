/*
 * What pages and workers of the app may do: load the app's own files and nothing else, ever.
 * This is the only place the policy is written. The build puts it into index.html, the preview server sends it, and
 * the service worker adds it to every response it serves, because a <meta> policy does not reach module workers.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  // WebAssembly counts as evaluated code; hash-wasm needs it.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app-script-url',
].join('; ');

export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
