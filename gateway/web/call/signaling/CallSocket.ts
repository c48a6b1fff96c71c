import { backoffMs } from '../../anchor/link/backoff';
import type { Incoming, Outgoing } from './messages';

/** Why the gateway takes no connection at all. */
export type Refusal = 'token' | 'origin';

/** The connection to the gateway. It comes back by itself until it is stopped. */
export class CallSocket {
  readonly #url: string;
  #socket: WebSocket | null = null;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  onOpen: () => void = () => {};
  onDown: () => void = () => {};
  onRefused: (why: Refusal) => void = () => {};
  onMessage: (message: Incoming) => void = () => {};

  /** @param query Of the address, such as `?token=…`. */
  constructor(query: string) {
    this.#url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/calls/ws${query}`;
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  start(): void {
    const socket = (this.#socket = new WebSocket(this.#url));
    let opened = false;
    socket.onopen = () => {
      opened = true;
      this.#attempt = 0;
      this.onOpen();
    };
    socket.onmessage = (event) => this.onMessage(JSON.parse(String(event.data)) as Incoming);
    socket.onclose = () => {
      if (this.#stopped || socket !== this.#socket) return;
      this.onDown();
      void this.#retry(opened);
    };
  }

  /** Begins anew on a network that has changed: the old connection may hang for long before it is known to be dead. */
  restart(): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    const old = this.#socket;
    this.#socket = null;
    old?.close();
    this.onDown();
    this.start();
  }

  /** What is sent while there is no connection is lost: the state is told anew after each connect. */
  send(message: Outgoing): void {
    if (this.isOpen) this.#socket!.send(JSON.stringify(message));
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#socket?.close(1000);
  }

  async #retry(opened: boolean): Promise<void> {
    const refusal = opened ? null : await this.#refusal();
    if (this.#stopped) return;
    if (refusal) this.onRefused(refusal);
    else this.#timer = setTimeout(() => this.start(), backoffMs(this.#attempt++));
  }

  /** A refused WebSocket does not say why; the same address over plain HTTP does. */
  async #refusal(): Promise<Refusal | null> {
    try {
      const { status } = await fetch(this.#url.replace(/^ws/, 'http'));
      return status === 401 ? 'token' : status === 403 ? 'origin' : null;
    } catch {
      return null; // The gateway is away: try again later.
    }
  }
}
