import type Hls from 'hls.js';
import type { ErrorData } from 'hls.js';
import { audioContext } from '../audio/context';
import { LevelProbe } from '../audio/LevelProbe';
import { getRoom, type RoomInfo } from '../api/rooms';

export type BroadcastState =
  | 'loading' | 'offAir' | 'unknown' | 'ready' | 'playing' | 'paused' | 'buffering' | 'ended' | 'interrupted' | 'locked' | 'unsupported';

const POLL_MS = 2_000;
const LATENCY_MS = 500;
/** How far behind the newest segment's end playback starts, in segments; two keep the delay under 7 s with 2 s segments. */
const SYNC_SEGMENTS = 2;

/** A room's HLS stream in an audio element; waits for the room to go on air, and rides out interruptions. */
export class Broadcast {
  state = $state<BroadcastState>('loading');
  room = $state<RoomInfo | null>(null);
  /** Seconds behind the present, or null while unknown. */
  latency = $state<number | null>(null);
  probe = $state<LevelProbe | null>(null);

  readonly #roomId: string;
  readonly #token: string;
  #audio: HTMLAudioElement | null = null;
  #hls: Hls | null = null;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #disposed = false;

  constructor(roomId: string, token: string) {
    this.#roomId = roomId;
    this.#token = token;
  }

  get live(): boolean {
    return ['ready', 'playing', 'paused', 'buffering', 'interrupted'].includes(this.state);
  }

  /** Attaches the stream to an element and begins once the room is on air. */
  attach(audio: HTMLAudioElement): void {
    this.#audio = audio;
    audio.onplaying = () => (this.state = 'playing');
    audio.onpause = () => (this.state = this.state === 'ended' ? 'ended' : 'paused');
    audio.onwaiting = () => (this.state = 'buffering');
    audio.onended = () => this.#end();
    this.#timers.push(setInterval(() => this.#measure(), LATENCY_MS));
    void this.#awaitRoom();
  }

  async play(): Promise<void> {
    const audio = this.#audio;
    if (!audio) return;
    // A meter on an element moves its sound into the AudioContext, which needs the same click to be let sound.
    await audioContext().resume();
    this.probe ??= this.#tap(audio);
    if (audio.paused) this.backToLive();
    await audio.play();
  }

  pause(): void {
    this.#audio?.pause();
  }

  backToLive(): void {
    const live = this.#hls?.liveSyncPosition;
    if (this.#audio && live) this.#audio.currentTime = live;
  }

  dispose(): void {
    this.#disposed = true;
    this.#timers.forEach(clearInterval);
    this.probe?.dispose();
    this.#hls?.destroy();
  }

  #tap(audio: HTMLAudioElement): LevelProbe {
    const source = audioContext().createMediaElementSource(audio);
    source.connect(audioContext().destination);
    return new LevelProbe(source);
  }

  async #awaitRoom(): Promise<void> {
    while (!this.#disposed) {
      try {
        this.room = await getRoom(this.#roomId, this.#token || undefined);
        if (this.room?.phase === 'OnAir' || this.room?.phase === 'Recovering') {
          await this.#load(this.room.hlsUrl);
          return;
        }
        this.state = this.room ? (this.state === 'ended' ? 'ended' : 'offAir') : 'unknown';
      } catch {
        this.state = 'interrupted';
      }
      await new Promise((resolve) => this.#timers.push(setTimeout(resolve, POLL_MS)));
    }
  }

  async #load(url: string): Promise<void> {
    const { default: HlsPlayer } = await import('hls.js');
    if (this.#disposed || !this.#audio) return;
    this.state = 'ready';
    if (!HlsPlayer.isSupported()) {
      this.#loadNative(this.#audio, url);
      return;
    }
    const hls = new HlsPlayer({
      liveSyncDurationCount: SYNC_SEGMENTS,
      maxLiveSyncPlaybackRate: 1.05,
      backBufferLength: 30,
      // Interruptions are the server's to end: keep asking, calmly.
      manifestLoadPolicy: { default: retryingPolicy(10_000) },
      playlistLoadPolicy: { default: retryingPolicy(10_000) },
      fragLoadPolicy: { default: retryingPolicy(20_000) },
      xhrSetup: (xhr, target) => {
        if (this.#token && new URL(target).pathname.endsWith('/enc.key')) xhr.setRequestHeader('Authorization', `Bearer ${this.#token}`);
      },
    });
    this.#hls = hls;
    hls.on(HlsPlayer.Events.ERROR, (_, data) => this.#recover(HlsPlayer, data));
    hls.loadSource(new URL(url, location.href).href);
    hls.attachMedia(this.#audio);
  }

  #loadNative(audio: HTMLAudioElement, url: string): void {
    if (audio.canPlayType('application/vnd.apple.mpegurl') === '') {
      this.state = 'unsupported';
      return;
    }
    audio.onerror = () => this.#restart('interrupted');
    audio.src = url;
  }

  #recover(player: typeof Hls, data: ErrorData): void {
    if (data.response?.code === 401 || data.response?.code === 403) {
      this.#hls?.destroy();
      this.state = 'locked';
    } else if (data.fatal && data.type === player.ErrorTypes.MEDIA_ERROR) {
      this.#hls?.recoverMediaError();
    } else if (data.fatal) {
      this.#restart('interrupted');
    }
  }

  #end(): void {
    this.#restart('ended');
  }

  /** Drops the stream and waits for the room to be on air again. */
  #restart(state: 'ended' | 'interrupted'): void {
    const wasPlaying = this.#audio?.paused === false;
    this.#hls?.destroy();
    this.#hls = null;
    this.latency = null;
    this.state = state;
    this.#timers.push(
      setTimeout(() => void this.#awaitRoom().then(() => (wasPlaying ? this.#audio?.play() : undefined)), POLL_MS),
    );
  }

  #measure(): void {
    const latency = this.#hls?.latency;
    this.latency = latency && this.state === 'playing' ? latency : null;
  }
}

function retryingPolicy(maxLoadTimeMs: number) {
  const retry = { maxNumRetry: 30, retryDelayMs: 500, maxRetryDelayMs: 2_000 };
  return { maxTimeToFirstByteMs: 8_000, maxLoadTimeMs, timeoutRetry: retry, errorRetry: retry };
}
