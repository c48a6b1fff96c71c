/** Plays one stream in an audio element. */
export interface Player {
  /** Whether the element's sound may be led through an AudioContext, to be metered. */
  readonly canBeMetered: boolean;
  /** Seconds behind the present, or null while unknown. */
  readonly latency: number | null;
  /** Goes on with the newest sound. */
  toLive(): void;
  dispose(): void;
}

/** What a player cannot deal with itself. */
export interface PlayerTrouble {
  /** The key of an encrypted stream was refused. */
  locked(): void;
  /** The stream cannot be played on; a new player may play it again. */
  failed(): void;
}

/** What to play. */
export interface Stream {
  url: string;
  encrypted: boolean;
  /** For the keys of an encrypted stream. */
  token: string;
}
