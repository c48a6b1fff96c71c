import { HttpError } from '../api/HttpError';
import type { Management, ManagedRoom, NewRoom } from '../api/management';
import { text } from '../text/en';

const REFRESH_MS = 1_500;
const PAGE = 50;
/** The most that the gateway lists at once; searching finds the rest. */
const MOST = 500;

/** The rooms as they are now, and what can be done with them. */
export class RoomList {
  rooms = $state<ManagedRoom[]>([]);
  total = $state(0);
  loaded = $state(false);
  error = $state('');
  search = $state('');
  /** Ids of rooms on which something is being done. */
  busy = $state<string[]>([]);

  readonly #management: Management;
  readonly #onRefused: () => void;
  #limit = $state(PAGE);
  #latest = 0;

  constructor(management: Management, onRefused: () => void) {
    this.#management = management;
    this.#onRefused = onRefused;
  }

  get hasMore(): boolean {
    return this.rooms.length < this.total && this.#limit < MOST;
  }

  /** Keeps the list up to date while the page is in sight; returns what ends that. */
  watch(): () => void {
    const refresh = () => document.visibilityState === 'visible' && void this.refresh();
    const timer = setInterval(refresh, REFRESH_MS);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }

  async refresh(): Promise<void> {
    const request = ++this.#latest;
    try {
      const page = await this.#management.rooms(this.#limit, this.search.trim());
      // An answer that a later request has overtaken is old news.
      if (request !== this.#latest) return;
      this.rooms = page.rooms;
      this.total = page.total;
      this.loaded = true;
      this.error = '';
    } catch (error) {
      if (request === this.#latest) this.#fail(error);
    }
  }

  showMore(): void {
    this.#limit = Math.min(MOST, this.#limit + PAGE);
    void this.refresh();
  }

  /** Makes a room; returns what is wrong with it, or nothing. */
  async create(room: NewRoom): Promise<string> {
    try {
      await this.#management.create(room);
      await this.refresh();
      return '';
    } catch (error) {
      return error instanceof HttpError ? error.message : text.rooms.unreachable;
    }
  }

  start(room: ManagedRoom): Promise<void> {
    return this.#change(room, () => this.#management.start(room));
  }

  stop(room: ManagedRoom): Promise<void> {
    return this.#change(room, () => this.#management.stop(room));
  }

  delete(room: ManagedRoom): Promise<void> {
    return this.#change(room, () => this.#management.delete(room));
  }

  async #change(room: ManagedRoom, act: () => Promise<void>): Promise<void> {
    this.busy.push(room.roomId);
    try {
      await act();
      await this.refresh();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.busy = this.busy.filter((id) => id !== room.roomId);
    }
  }

  #fail(error: unknown): void {
    if (error instanceof HttpError && error.status === 401) this.#onRefused();
    else this.error = error instanceof HttpError ? error.message : text.rooms.unreachable;
  }
}
