import { SvelteSet } from 'svelte/reactivity';

/** How long a telephone rings. */
const RING_MS = 45_000;

/** Somebody wants to talk. */
export interface IncomingCall {
  from: string;
  name: string;
  /** Null for a call of one page to another without a room, as the examples make it. */
  room: string | null;
  /** Who is in the room. */
  members: string[];
  /** The offer, where there is no room. */
  offer?: string;
}

/** Calls that were made and not yet answered, in both directions. */
export class Invitations {
  incoming = $state<IncomingCall | null>(null);
  /** Those whom we have asked. */
  readonly outgoing = new SvelteSet<string>();
  onMissed: () => void = () => {};
  onNoAnswer: (user: string) => void = () => {};
  #incomingTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  ring(call: IncomingCall): void {
    this.incoming = call;
    clearTimeout(this.#incomingTimer);
    this.#incomingTimer = setTimeout(() => this.onMissed(), RING_MS);
  }

  /** Takes the incoming call away, answered or not. */
  take(): IncomingCall | null {
    clearTimeout(this.#incomingTimer);
    const call = this.incoming;
    this.incoming = null;
    return call;
  }

  ask(user: string): void {
    this.outgoing.add(user);
    clearTimeout(this.#timers.get(user));
    this.#timers.set(user, setTimeout(() => this.settle(user) && this.onNoAnswer(user), RING_MS));
  }

  /** An answer of whatever kind has come. False if nobody was asked. */
  settle(user: string): boolean {
    clearTimeout(this.#timers.get(user));
    this.#timers.delete(user);
    return this.outgoing.delete(user);
  }

  settleAll(): void {
    for (const user of [...this.outgoing]) this.settle(user);
  }
}
