import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OutsideServer {
  readonly url: string;
  /** Whether anything has reached it, a mere connection included. */
  readonly wasReached: () => boolean;
  readonly close: () => Promise<void>;
}

/** Stands for any other site: another origin on this computer that would gladly answer everybody. */
export async function startOutsideServer(): Promise<OutsideServer> {
  let connections = 0;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/plain' }).end('here');
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    wasReached: () => connections > 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
