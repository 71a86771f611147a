import { expose } from 'comlink';

/** What a helper worker offers the page: to be connected with the worker that uses it. */
export interface Connectable {
  connect(port: MessagePort): void;
}

/** Offers `api` over every port that the page hands in. */
export function exposeOverPorts(api: object): void {
  const connectable: Connectable = { connect: (port) => expose(api, port) };
  expose(connectable);
}
