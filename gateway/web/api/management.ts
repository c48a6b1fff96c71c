import { HttpError } from './HttpError';
import type { RoomInfo } from './rooms';

/** A room as those who manage it see it. */
export interface ManagedRoom extends RoomInfo {
  namespace: string;
  /** What is wanted: Idle or OnAir. */
  state: string;
  /** Why the room is as it is; null at first. */
  message: string | null;
  maxAnchors: number;
  anchors: number;
  listeners: number;
}

export interface RoomPage {
  rooms: ManagedRoom[];
  total: number;
}

export interface NewRoom {
  roomId?: string;
  displayName: string;
  maxAnchors: number;
  /** Absent: the gateway draws one. Empty: none. */
  pin?: string;
}

export type Role = 'host' | 'anchor' | 'listener';

/** The routes under /api for admins and hosts, with their token. They throw HttpError where the gateway refuses. */
export class Management {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  /** The role that the token gives. */
  async role(): Promise<string> {
    const { session } = await this.#ask<{ session: { role: string } }>('GET', 'session');
    return session.role;
  }

  rooms(limit: number, search: string): Promise<RoomPage> {
    return this.#ask('GET', `rooms?${new URLSearchParams({ limit: String(limit), ...(search && { q: search }) })}`);
  }

  async create(room: NewRoom): Promise<ManagedRoom> {
    return (await this.#ask<{ room: ManagedRoom }>('POST', 'rooms', room)).room;
  }

  start(room: RoomName): Promise<void> {
    return this.#ask('POST', path(room, '/start'));
  }

  stop(room: RoomName): Promise<void> {
    return this.#ask('POST', path(room, '/stop'));
  }

  delete(room: RoomName): Promise<void> {
    return this.#ask('DELETE', path(room));
  }

  /** A token with which somebody new may enter the room. */
  async invite(room: RoomName, role: Role): Promise<string> {
    return (await this.#ask<{ token: string }>('POST', path(room, '/users'), { role })).token;
  }

  /** What anchors are asked for; null where nothing is. */
  async pin(room: RoomName): Promise<string | null> {
    return (await this.#ask<{ pin: string | null }>('GET', path(room, '/pin'))).pin;
  }

  async #ask<T>(method: string, route: string, body?: object): Promise<T> {
    const response = await fetch(`/api/${route}`, {
      method,
      headers: { Authorization: `Bearer ${this.#token}`, ...(body && { 'Content-Type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (response.ok) return (await response.json()) as T;
    throw new HttpError(response.status, await said(response));
  }
}

/** What names a room; a namespace left empty is the gateway's own. */
export interface RoomName {
  roomId: string;
  namespace: string;
}

function path({ roomId, namespace }: RoomName, route = ''): string {
  return `rooms/${encodeURIComponent(roomId)}${route}${namespace && `?namespace=${encodeURIComponent(namespace)}`}`;
}

/** The error in the gateway's words; a proxy's answer has none. */
async function said(response: Response): Promise<string | undefined> {
  try {
    const { error, details } = (await response.json()) as { error?: string; details?: { field: string; message: string }[] | null };
    return details?.length ? details.map(({ field, message }) => `${field} ${message}`).join('; ') : error;
  } catch {
    return undefined;
  }
}
