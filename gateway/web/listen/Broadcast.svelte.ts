import { audioContext } from '../audio/context';
import { LevelProbe } from '../audio/LevelProbe';
import { listenerToken } from '../api/listenerToken';
import { getRoom, type RoomInfo } from '../api/rooms';
import { choosePlayer } from './choosePlayer';
import type { Player } from './Player';

export type BroadcastState =
  | 'loading' | 'offAir' | 'unknown' | 'ready' | 'playing' | 'paused' | 'buffering' | 'ended' | 'interrupted' | 'locked' | 'unsupported';

const POLL_MS = 2_000;
const LATENCY_MS = 500;

/** A room's HLS stream in an audio element; waits for the room to go on air, and rides out interruptions. */
export class Broadcast {
  state = $state<BroadcastState>('loading');
  room = $state<RoomInfo | null>(null);
  /** Seconds behind the present, or null while unknown. */
  latency = $state<number | null>(null);
  probe = $state<LevelProbe | null>(null);
  metered = $state(true);

  readonly #roomId: string;
  readonly #namespace: string;
  readonly #token: string;
  /** Tells this listener from others behind the same address, for the count of listeners. */
  readonly #listener = crypto.randomUUID();
  #audio: HTMLAudioElement | null = null;
  #player: Player | null = null;
  #measuring: ReturnType<typeof setInterval> | undefined;
  /** The person wants to hear it, whether or not there is something to hear. */
  #wanted = false;
  #disposed = false;

  constructor(roomId: string, namespace: string, token: string) {
    this.#roomId = roomId;
    this.#namespace = namespace;
    this.#token = token;
  }

  get live(): boolean {
    return ['ready', 'playing', 'paused', 'buffering', 'interrupted'].includes(this.state);
  }

  /** Attaches the stream to an element and begins once the room is on air. */
  attach(audio: HTMLAudioElement, autoplay: boolean): void {
    this.#audio = audio;
    this.#wanted = autoplay;
    audio.onplaying = () => (this.state = 'playing');
    audio.onwaiting = () => (this.state = 'buffering');
    audio.onended = () => void this.#restart('ended');
    // The end of a stream pauses, too, and so does taking it away; the person does so from a lock screen or a headset.
    audio.onpause = () => !audio.ended && this.#player && this.#paused();
    this.#measuring = setInterval(() => this.#measure(), LATENCY_MS);
    void this.#awaitRoom();
  }

  async play(): Promise<void> {
    const audio = this.#audio;
    if (!audio) return;
    this.#wanted = true;
    const running = audioContext().resume();
    if (audio.paused) this.backToLive();
    try {
      await audio.play();
    } catch (error) {
      // The browser wants a click first: the button stays.
      if (error instanceof DOMException && error.name === 'NotAllowedError') this.state = 'ready';
      return;
    }
    // Metering moves the sound into the AudioContext; in one that is not let sound it would fall silent.
    await running;
    if (this.#player?.canBeMetered) this.probe ??= tap(audio);
  }

  pause(): void {
    this.#audio?.pause();
  }

  backToLive(): void {
    this.#player?.toLive();
  }

  dispose(): void {
    this.#disposed = true;
    clearInterval(this.#measuring);
    this.probe?.dispose();
    this.#player?.dispose();
  }

  #paused(): void {
    this.#wanted = false;
    this.state = 'paused';
  }

  async #awaitRoom(): Promise<void> {
    while (!this.#disposed) {
      try {
        this.room = await getRoom(this.#roomId, this.#namespace, this.#token || undefined);
        if (this.room?.phase === 'OnAir' || this.room?.phase === 'Recovering') {
          await this.#load(this.room);
          return;
        }
        this.state = this.room ? (this.state === 'ended' ? 'ended' : 'offAir') : 'unknown';
      } catch {
        this.state = 'interrupted';
      }
      await pause();
    }
  }

  async #load(room: RoomInfo): Promise<void> {
    const url = new URL(room.hlsUrl, location.href);
    url.searchParams.set('listener', this.#listener);
    const token = this.#token || (room.encrypted ? await listenerToken(this.#roomId, this.#namespace) : '');
    if (this.#disposed || !this.#audio) return;
    this.#player = await choosePlayer(
      this.#audio,
      { url: url.href, encrypted: room.encrypted, token },
      { locked: () => this.#lock(), failed: () => void this.#restart('interrupted') },
    );
    this.metered = this.#player?.canBeMetered ?? false;
    this.state = this.#player ? 'ready' : 'unsupported';
    if (this.#wanted) void this.play();
  }

  #lock(): void {
    this.#drop();
    this.state = 'locked';
  }

  /** Drops the stream and waits for the room to be on air again. */
  async #restart(state: 'ended' | 'interrupted'): Promise<void> {
    this.#drop();
    this.state = state;
    await pause();
    await this.#awaitRoom();
  }

  #drop(): void {
    const player = this.#player;
    this.#player = null;
    this.latency = null;
    player?.dispose();
  }

  #measure(): void {
    this.latency = this.state === 'playing' ? (this.#player?.latency ?? null) : null;
  }
}

function tap(audio: HTMLAudioElement): LevelProbe {
  const source = audioContext().createMediaElementSource(audio);
  source.connect(audioContext().destination);
  return new LevelProbe(source);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, POLL_MS));
}
