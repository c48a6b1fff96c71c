import type { Ban } from '../../signaling/messages';

/** Who is banned, as a host sees it. */
export class Bans {
  list = $state<Ban[]>([]);
  readonly #call: (method: string, params: object) => Promise<unknown>;

  constructor(call: (method: string, params: object) => Promise<unknown>) {
    this.#call = call;
  }

  /** Asks the gateway; a list that cannot be had stays as it is until the next change. */
  async refresh(): Promise<void> {
    try {
      this.list = ((await this.#call('bans', {})) as { bans: Ban[] }).bans;
    } catch {
      // The connection tells by itself that it is lost, and whoever joins again asks again.
    }
  }
}
