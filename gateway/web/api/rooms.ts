import { HttpError } from './HttpError';

/** What anybody may know of a room (GET /api/rooms/{id}). */
export interface RoomInfo {
  roomId: string;
  hlsUrl: string;
  displayName: string;
  /** Idle, Scheduling, Preparing, OnAir, Recovering, Stopping or Failed. */
  phase: string;
  needsPin: boolean;
  encrypted: boolean;
}

/** A room, null if there is none of that name. Throws where the gateway cannot be reached or refuses the token. */
export async function getRoom(id: string, namespace: string, token?: string): Promise<RoomInfo | null> {
  const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
  const scope = namespace && `?namespace=${encodeURIComponent(namespace)}`;
  const response = await fetch(`/api/rooms/${encodeURIComponent(id)}${scope}`, { headers });
  if (response.status === 404) return null;
  if (!response.ok) throw new HttpError(response.status);
  return ((await response.json()) as { room: RoomInfo }).room;
}
