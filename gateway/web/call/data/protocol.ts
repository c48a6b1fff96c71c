/** What peers say to each other over their data channels, as JSON text; files as binary messages between `file` and `end`. */

/** Streams agreed on beforehand, clear of those that browsers number by themselves. */
export const CONTROL_STREAM = 100;
export const FILE_STREAM = 101;

export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Every browser takes messages of this size (RFC 8831 section 6.6). */
export const CHUNK_BYTES = 16 * 1024;
export const MAX_CHAT_CHARACTERS = 4_000;

export type ControlMessage =
  | { type: 'state'; microphone: boolean; camera: boolean; screen: boolean }
  | { type: 'chat'; text: string };

export type FileMessage =
  | { type: 'file'; id: string; name: string; size: number; mime: string; sha256: string }
  | { type: 'end'; id: string }
  | { type: 'received'; id: string; ok: boolean };

/** Reads a message of the other page; null for what is none. */
export function parse<T extends { type: string }>(data: unknown): T | null {
  if (typeof data !== 'string') return null;
  try {
    const message: unknown = JSON.parse(data);
    return typeof message === 'object' && message !== null && 'type' in message ? (message as T) : null;
  } catch {
    return null;
  }
}

export async function sha256(data: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
