import { SvelteMap } from 'svelte/reactivity';
import type { PeerData } from '../data/PeerData.svelte';
import { PeerLink, type LinkHost } from '../peer/PeerLink.svelte';
import type { PeerMessage } from '../signaling/messages';

/** How long somebody of whom nothing is heard any more is waited for: time enough to reload the page. */
const RETURN_MS = 8_000;

/** The links to all others in the call. */
export class Mesh {
  readonly links = new SvelteMap<string, PeerLink>();
  readonly #host: LinkHost;
  readonly #onGone: (user: string) => void;
  /** Those who were waited for long enough. */
  readonly #overdue = new WeakSet<PeerLink>();
  #room: string | null = null;

  constructor(host: Omit<LinkHost, 'onState'>, onGone: (user: string) => void) {
    this.#onGone = onGone;
    this.#host = {
      get local() {
        return host.local;
      },
      ice: () => host.ice(),
      send: (message) => host.send(message),
      onData: (link, data) => host.onData(link, data),
      onState: (link) => this.#judge(link),
    };
  }

  get data(): PeerData[] {
    return [...this.links.values()].flatMap(({ data }) => (data?.open ? [data] : []));
  }

  enter(room: string | null): void {
    this.#room = room;
  }

  /** We have entered the room, in which these were before us: we offer to each with whom there is no connection yet. */
  meet(earlier: string[]): void {
    // Others may be on their way back as well; whoever is still heard is not dropped.
    for (const user of [...this.links.keys()]) if (!earlier.includes(user)) this.lose(user);
    for (const user of earlier) {
      const link = this.#link(user, true);
      link.polite = true;
      this.#found(link);
      if (link.state !== 'connected') link.offer();
    }
  }

  /** Somebody has entered after us, and will offer; or goes on with the connection it had. */
  expect(user: string): void {
    const link = this.#link(user, false);
    link.polite = false;
    this.#found(link);
  }

  receive(message: PeerMessage): void {
    this.#link(message.from, false).receive(message);
  }

  /** Somebody's signaling broke. Whoever is still heard stays; who is not, and does not come back, is gone. */
  lose(user: string): void {
    const link = this.links.get(user);
    if (!link || link.lost) return;
    link.lost = true;
    setTimeout(() => {
      this.#overdue.add(link);
      this.#judge(link);
    }, RETURN_MS);
  }

  drop(user: string): void {
    this.links.get(user)?.close();
    this.links.delete(user);
    this.#fit();
  }

  update(): void {
    for (const link of this.links.values()) link.update();
  }

  restart(): void {
    for (const link of this.links.values()) link.restart();
  }

  clear(): void {
    for (const user of [...this.links.keys()]) this.drop(user);
    this.#room = null;
  }

  #link(user: string, polite: boolean): PeerLink {
    let link = this.links.get(user);
    if (!link) {
      link = new PeerLink(this.#host, user, this.#room, polite);
      this.links.set(user, link);
    }
    return link;
  }

  #judge(link: PeerLink): void {
    if (this.links.get(link.user) !== link) return;
    if (link.state === 'connected') this.#fit();
    if (link.lost && this.#overdue.has(link) && !link.heard) this.#onGone(link.user);
  }

  #found(link: PeerLink): void {
    link.lost = false;
    this.#overdue.delete(link);
  }

  #fit(): void {
    for (const link of this.links.values()) link.fit(this.links.size);
  }
}
