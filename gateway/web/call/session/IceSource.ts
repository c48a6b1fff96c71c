import type { IceConfig } from '../signaling/messages';

/** Credentials are asked for anew when they are older than this; the gateway's hold for an hour unless set otherwise. */
const FRESH_MS = 60_000;
const PATIENCE_MS = 3_000;

/** The STUN and TURN servers for the next peer connection. */
export class IceSource {
  readonly #ask: () => void;
  #config: IceConfig = { iceServers: [], iceTransportPolicy: 'all' };
  #setAt = 0;
  #waiting: (() => void)[] = [];

  constructor(ask: () => void) {
    this.#ask = ask;
  }

  set({ iceServers, iceTransportPolicy }: IceConfig): void {
    this.#config = { iceServers, iceTransportPolicy };
    this.#setAt = performance.now();
    for (const done of this.#waiting.splice(0)) done();
  }

  /** What is known, renewed if it is old and the gateway answers. */
  async get(): Promise<IceConfig> {
    const needsNoRenewal = this.#config.iceServers.every(({ credential }) => !credential);
    if (!needsNoRenewal && performance.now() - this.#setAt > FRESH_MS) {
      this.#ask();
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        setTimeout(resolve, PATIENCE_MS);
      });
    }
    return this.#config;
  }
}
