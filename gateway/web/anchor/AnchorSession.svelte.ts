import { audioContext } from '../audio/context';
import { RpcSocket } from '../signaling/RpcSocket';
import { RpcError, type JoinResult, type Member } from '../signaling/messages';
import { text } from '../text/en';
import { backoffMs } from './backoff';
import { judgeConnection, judgeRefusal, microphoneFault, type Fault } from './faults';
import { Microphone } from './Microphone.svelte';
import { Peer } from './Peer';

export type AnchorState = 'ready' | 'microphone' | 'connecting' | 'waiting' | 'onAir' | 'reconnecting' | 'left';

const KEEPALIVE_MS = 15_000;
const WAIT_MS = 2_000;

/**
 * One person's presence in a room, through lost connections, restarted bridges and moved rooms. Signaling and media are
 * separate: media that still flows is kept when signaling reconnects, and is made anew when the gateway says that our
 * place in the room is gone.
 */
export class AnchorSession {
  state = $state<AnchorState>('ready');
  error = $state('');
  pinWanted = $state(false);
  members = $state<Member[]>([]);
  remote = $state<MediaStream | null>(null);
  readonly microphone = new Microphone();

  readonly #token: string;
  readonly #room: string;
  readonly #clientId = crypto.randomUUID();
  #pin = '';
  #jtoken: string | undefined;
  #socket: RpcSocket | null = null;
  #peer: Peer | null = null;
  #run = 0;

  constructor(token: string, room: string) {
    this.#token = token;
    this.#room = room;
  }

  get active(): boolean {
    return this.state !== 'ready' && this.state !== 'left' && this.error === '' && !this.pinWanted;
  }

  async start(pin = ''): Promise<void> {
    const run = ++this.#run;
    this.#pin = pin;
    this.error = '';
    this.pinWanted = false;
    if (!(await this.#openMicrophone()) || run !== this.#run) return;
    this.state = 'connecting';
    for (let attempt = 0; run === this.#run; attempt++) {
      const fault = await this.#attempt(run, () => (attempt = 0));
      if (run !== this.#run) return;
      if (fault.kind === 'pin' || fault.kind === 'stop') {
        this.#stopFor(fault);
        return;
      }
      this.state = fault.kind === 'wait' ? 'waiting' : 'reconnecting';
      const pause = fault.kind === 'wait' ? WAIT_MS : backoffMs(attempt);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  leave(): void {
    this.#run++;
    this.#socket?.notify('leave');
    this.#socket?.close();
    this.#dropPeer();
    this.microphone.close();
    this.members = [];
    this.state = 'left';
  }

  setMuted(muted: boolean): void {
    this.microphone.setMuted(muted);
    this.#reportStatus();
  }

  async useMicrophone(deviceId: string): Promise<void> {
    try {
      await this.microphone.open(deviceId);
      if (this.microphone.track) await this.#peer?.useTrack(this.microphone.track);
    } catch (error) {
      this.error = microphoneFault(error);
    }
  }

  async #openMicrophone(): Promise<boolean> {
    if (this.microphone.track?.readyState === 'live') return true;
    if (!navigator.mediaDevices) {
      this.error = text.anchor.error.insecure;
      return false;
    }
    this.state = 'microphone';
    try {
      await this.microphone.open();
      void audioContext().resume();
      return true;
    } catch (error) {
      this.error = microphoneFault(error);
      this.state = 'ready';
      return false;
    }
  }

  /** One connection, from opening to closing; returns what to do about its end. */
  async #attempt(run: number, succeeded: () => void): Promise<Fault> {
    const url = new URL('/ws', location.href);
    url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    url.searchParams.set('token', this.#token);
    let socket: RpcSocket;
    try {
      socket = await RpcSocket.open(url.href);
    } catch {
      return judgeConnection(this.#token, this.#room);
    }
    this.#socket = socket;
    socket.onNotification = (method, params) => {
      if (method === 'roomStatus') this.members = params as Member[];
    };
    const keepalive = setInterval(() => this.#reportStatus(), KEEPALIVE_MS);
    try {
      await this.#join(socket);
      succeeded();
      await socket.closed;
      return { kind: 'retry' };
    } catch (error) {
      return error instanceof RpcError ? judgeRefusal(error, this.#pin !== '') : { kind: 'retry' };
    } finally {
      clearInterval(keepalive);
      socket.close();
      if (run !== this.#run) this.#dropPeer();
    }
  }

  async #join(socket: RpcSocket): Promise<void> {
    const { jtoken, resume } = await socket.call<JoinResult>('join', {
      clientId: this.#clientId,
      ...(this.#pin && { pin: this.#pin }),
      ...(this.#jtoken && { jtoken: this.#jtoken }),
    });
    this.#jtoken = jtoken;
    if (resume && this.#peer?.alive) {
      this.#peer.moveTo(socket);
      this.state = 'onAir';
      this.#reportStatus();
      return;
    }
    this.#dropPeer();
    const { track, stream } = this.microphone;
    if (!track || !stream) throw new Error('the microphone is closed');
    const peer = new Peer(track, stream, socket);
    this.#peer = peer;
    peer.onRemoteStream = (remote) => (this.remote = remote);
    peer.onConnected = () => {
      this.state = 'onAir';
      this.#reportStatus();
    };
    // Closing the socket begins the next attempt; without a jtoken the gateway gives us a new place in the room.
    peer.onFailed = () => {
      this.#jtoken = undefined;
      this.#dropPeer();
      this.#socket?.close();
    };
    await peer.negotiate();
  }

  #reportStatus(): void {
    this.#socket?.notify('keepalive', { status: this.state === 'onAir' && !this.microphone.muted ? 'onair' : 'idle' });
  }

  #stopFor(fault: Extract<Fault, { kind: 'pin' | 'stop' }>): void {
    this.#dropPeer();
    this.microphone.close();
    this.state = 'ready';
    this.error = fault.message;
    this.pinWanted = fault.kind === 'pin';
  }

  #dropPeer(): void {
    this.#peer?.close();
    this.#peer = null;
    this.remote = null;
  }
}
