import type Hls from 'hls.js';
import type { HlsConfig } from 'hls.js';
import type { Player, PlayerTrouble, Stream } from './Player';

/** How far behind the newest segment's end playback starts, in segments; two keep the delay under 7 s with 2 s segments. */
const SYNC_SEGMENTS = 2;

/** Plays through Media Source Extensions, that is, in every browser but old ones of Apple's. */
export class HlsJsPlayer implements Player {
  readonly canBeMetered = true;
  readonly #hls: Hls;
  readonly #audio: HTMLAudioElement;

  constructor(library: typeof Hls, audio: HTMLAudioElement, stream: Stream, trouble: PlayerTrouble) {
    this.#audio = audio;
    const hls = new library(configure(stream));
    this.#hls = hls;
    hls.on(library.Events.ERROR, (_, data) => {
      if (data.response?.code === 401 || data.response?.code === 403) trouble.locked();
      else if (data.fatal && data.type === library.ErrorTypes.MEDIA_ERROR) hls.recoverMediaError();
      else if (data.fatal) trouble.failed();
    });
    hls.loadSource(stream.url);
    hls.attachMedia(audio);
  }

  get latency(): number | null {
    return this.#hls.latency || null;
  }

  toLive(): void {
    const live = this.#hls.liveSyncPosition;
    if (live) this.#audio.currentTime = live;
  }

  dispose(): void {
    this.#hls.destroy();
  }
}

function configure({ token }: Stream): Partial<HlsConfig> {
  // Interruptions are the server's to end: keep asking, calmly.
  const retry = { maxNumRetry: 30, retryDelayMs: 500, maxRetryDelayMs: 2_000 };
  const patient = (maxLoadTimeMs: number) => ({
    default: { maxTimeToFirstByteMs: 8_000, maxLoadTimeMs, timeoutRetry: retry, errorRetry: retry },
  });
  return {
    liveSyncDurationCount: SYNC_SEGMENTS,
    maxLiveSyncPlaybackRate: 1.05,
    backBufferLength: 30,
    manifestLoadPolicy: patient(10_000),
    playlistLoadPolicy: patient(10_000),
    fragLoadPolicy: patient(20_000),
    xhrSetup: (xhr, target) => {
      if (token && new URL(target).pathname.endsWith('/enc.key')) xhr.setRequestHeader('Authorization', `Bearer ${token}`);
    },
  };
}
