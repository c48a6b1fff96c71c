import type { Player, PlayerTrouble, Stream } from './Player';

/** Safari tells which moment the timeline began at, from the playlist's EXT-X-PROGRAM-DATE-TIME. */
type DatedAudio = HTMLAudioElement & { getStartDate?: () => Date };

/** Plays by the browser's own HLS: plays on behind a locked screen, and through AirPlay. */
export class NativePlayer implements Player {
  // Safari gives an AudioContext silence in place of a stream's sound.
  readonly canBeMetered = false;
  readonly #audio: DatedAudio;

  constructor(audio: HTMLAudioElement, stream: Stream, trouble: PlayerTrouble) {
    this.#audio = audio;
    audio.onerror = () => trouble.failed();
    audio.src = stream.url;
  }

  get latency(): number | null {
    const began = this.#audio.getStartDate?.().getTime() ?? NaN;
    if (!Number.isNaN(began)) return Math.max(0, (Date.now() - began) / 1000 - this.#audio.currentTime);
    const end = this.#end;
    return end === null ? null : Math.max(0, end - this.#audio.currentTime);
  }

  get #end(): number | null {
    const { seekable } = this.#audio;
    const end = seekable.length > 0 ? seekable.end(seekable.length - 1) : NaN;
    return Number.isFinite(end) ? end : null;
  }

  toLive(): void {
    const end = this.#end;
    if (end !== null) this.#audio.currentTime = end;
  }

  dispose(): void {
    this.#audio.onerror = null;
    this.#audio.removeAttribute('src');
    this.#audio.load();
  }
}
