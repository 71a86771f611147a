/* A web server that knows nothing but files: no headers of its own, like a library's old web space. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

/**
 * Serves a folder under a path of 127.0.0.1, on any free port.
 * @param {string} folder
 * @param {string} base begins and ends with a slash
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startPlainServer(folder, base) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://any').pathname);
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : '..';
    const name = inside === '.' ? 'index.html' : inside;
    const body = name.startsWith('..') ? null : await readFile(join(folder, name)).catch(() => null);
    if (body === null) response.writeHead(404).end('No such file');
    else response.writeHead(200, { 'Content-Type': types[extname(name)] ?? 'application/octet-stream' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
