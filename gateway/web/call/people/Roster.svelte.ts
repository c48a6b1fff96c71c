import { SvelteMap } from 'svelte/reactivity';
import type { RosterEntry } from '../signaling/messages';

/** Everybody who can be called. */
export class Roster {
  readonly #users = new SvelteMap<string, RosterEntry>();
  /** Names outlive their owners: a call may still be going on without its signaling. */
  readonly #names = new Map<string, string>();

  /** By name. */
  readonly people = $derived([...this.#users.values()].sort((a, b) => a.name.localeCompare(b.name)));

  name(user: string): string {
    return this.#names.get(user) ?? user;
  }

  isThere(user: string): boolean {
    return this.#users.has(user);
  }

  fill(users: RosterEntry[]): void {
    this.#users.clear();
    for (const user of users) this.change(user);
  }

  change(entry: RosterEntry): void {
    this.#names.set(entry.user, entry.name);
    if (entry.status === 'offline') this.#users.delete(entry.user);
    else this.#users.set(entry.user, { user: entry.user, name: entry.name, status: entry.status });
  }
}
