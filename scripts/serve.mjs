/* Serves dist/ on this computer only, with the app's security headers. */
import { createServer } from 'node:net';
import { root } from './places.mjs';

const host = '127.0.0.1';

/** The port to serve on. Throws an Error with one sentence for a PORT that is none. */
export function wantedPort() {
  const port = Number(process.env.PORT || 4173);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new Error(`PORT is "${process.env.PORT}": it has to be a number from 0 to 65535.`);
}

/**
 * Throws an Error with one sentence when the port is taken: better said before the build than after it.
 * @param {number} port
 * @returns {Promise<void>}
 */
export function assertPortIsFree(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => reject(new Error(sentence(error, port))));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 */
function sentence(error, port) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program: end that one, or choose another port with PORT=${port + 1} npm start.`;
  }
  if (error.code === 'EACCES')
    return `Port ${port} may not be used by this account: choose one above 1023 with PORT=….`;
  return `Port ${port} cannot be used: ${error.message}`;
}

/**
 * @param {number} port 0: any free one
 * @returns {Promise<string>} the app's full address
 */
export async function serve(port) {
  const { preview } = await import('vite');
  const server = await preview({ root, preview: { port, host, strictPort: port !== 0 } });
  const address = server.httpServer.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host}:${actual}${server.config.base}`;
}
