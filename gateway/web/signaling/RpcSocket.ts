import { RpcError, type RpcMessage, type SocketEnd } from './messages';

/** Longer than the gateway takes for its slowest answer, an offer. */
const CALL_TIMEOUT_MS = 15_000;

interface Pending {
  resolve(result: unknown): void;
  reject(reason: Error): void;
}

/** One JSON-RPC 2.0 connection to the gateway. It does not reconnect: whoever owns it decides whether that makes sense. */
export class RpcSocket {
  readonly #socket: WebSocket;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  #end!: (end: SocketEnd) => void;

  /** Settles once, when the connection ends for whatever reason. */
  readonly closed = new Promise<SocketEnd>((resolve) => (this.#end = resolve));

  /** Called for each notification from the gateway. */
  onNotification: (method: string, params: unknown) => void = () => {};

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', (event) => this.#receive(String(event.data)));
    socket.addEventListener('close', (event) => this.#ended(event.code, event.reason));
  }

  static open(url: string): Promise<RpcSocket> {
    const socket = new WebSocket(url);
    const rpc = new RpcSocket(socket);
    return new Promise((resolve, reject) => {
      socket.addEventListener('open', () => resolve(rpc), { once: true });
      void rpc.closed.then(({ code }) => reject(new Error(`connection refused (${code})`)));
    });
  }

  call<T>(method: string, params: object = {}, timeoutMs = CALL_TIMEOUT_MS): Promise<T> {
    if (this.#socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error('not connected'));
    const id = ++this.#lastId;
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#pending.delete(id);
        reject(new Error(`no answer to ${method}`));
      }, timeoutMs);
      this.#pending.set(id, {
        resolve: (result) => (clearTimeout(timer), resolve(result as T)),
        reject: (reason) => (clearTimeout(timer), reject(reason)),
      });
      this.#send({ jsonrpc: '2.0', id, method, params });
    });
  }

  notify(method: string, params: object = {}): void {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  /** Ends the connection for good: the gateway keeps nothing of ours. */
  close(): void {
    this.#socket.close(1000);
  }

  /** Drops the connection, without waiting for an answer that a silent peer would not give; what we hold may be resumed. */
  abandon(): void {
    this.#socket.close();
    this.#ended(1006, 'no answer');
  }

  #send(message: RpcMessage): void {
    // A message to a socket that is closing is lost either way; `closed` tells the owner.
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #receive(data: string): void {
    const message = JSON.parse(data) as RpcMessage;
    if (message.method !== undefined) {
      this.onNotification(message.method, message.params);
      return;
    }
    const pending = typeof message.id === 'number' ? this.#pending.get(message.id) : undefined;
    if (!pending) return;
    this.#pending.delete(message.id as number);
    if (message.error) pending.reject(new RpcError(message.error.code, message.error.message));
    else pending.resolve(message.result);
  }

  #ended(code: number, reason: string): void {
    for (const pending of this.#pending.values()) pending.reject(new Error(`connection closed (${code})`));
    this.#pending.clear();
    this.#end({ code, reason });
  }
}
