import { audioContext } from '../audio/context';
import { RpcError, type Ban, type Participant, type RoomNotification } from '../signaling/messages';
import { readToken } from '../signaling/token';
import { text } from '../text/en';
import { Chat } from './chat/Chat.svelte';
import type { Invitation } from './Invitation';
import { backoffMs } from './link/backoff';
import type { Fault } from './link/faults';
import { LinkQuality } from './link/LinkQuality.svelte';
import { RoomConnection } from './link/RoomConnection';
import { Microphone } from './microphone/Microphone.svelte';
import { microphoneFault } from './microphone/microphoneFault';
import { Bans } from './people/Bans.svelte';
import { nameOf } from './people/nameOf';
import { People } from './people/People.svelte';

export type AnchorState = 'ready' | 'microphone' | 'connecting' | 'waiting' | 'onAir' | 'reconnecting' | 'left';

const WAIT_MS = 2_000;

/** One person's presence in a room, through lost connections, restarted bridges and moved rooms. */
export class AnchorSession {
  state = $state<AnchorState>('ready');
  /** Why it ended. */
  error = $state('');
  /** What did not work, or what somebody else did, while it goes on. */
  remark = $state('');
  pinWanted = $state(false);
  remote = $state<MediaStream | null>(null);
  readonly microphone = new Microphone();
  readonly people = new People();
  readonly bans = new Bans((method, params) => this.#connection.call(method, params));
  readonly chat = new Chat();
  readonly quality = new LinkQuality();
  readonly ownId: string;
  readonly isHost: boolean;

  readonly #connection: RoomConnection;
  #run = 0;

  constructor(invitation: Invitation) {
    const claims = readToken(invitation.token);
    this.ownId = claims?.userId ?? '';
    this.isHost = claims?.role === 'host';
    this.microphone.onLost = () => void this.useMicrophone('');
    this.#connection = new RoomConnection(invitation, {
      microphone: () => this.microphone.stream,
      status: () => (this.state === 'onAir' && !this.microphone.muted ? 'onair' : 'idle'),
      joined: (participants) => {
        this.people.reset(participants);
        if (this.isHost) void this.bans.refresh();
      },
      said: (messages) => messages.forEach((message) => this.chat.receive(message)),
      lastSaid: () => this.chat.lastId,
      heard: (notification) => this.#hear(notification),
      onAir: (peer, isNew) => this.#isOnAir(isNew ? () => this.quality.watch(peer) : undefined),
      sound: (stream) => (this.remote = stream),
      mediaLost: () => this.quality.stop(),
    });
  }

  /** Trying to be, or being, in the room. */
  get active(): boolean {
    return this.state !== 'ready' && this.state !== 'left' && this.error === '' && !this.pinWanted;
  }

  /** Opens the microphone, so that its level is seen before going on air. False, with the error told, where there is none. */
  async prepare(): Promise<boolean> {
    if (this.microphone.open) return true;
    this.error = '';
    if (!navigator.mediaDevices) {
      this.error = text.anchor.error.insecure;
      return false;
    }
    this.state = 'microphone';
    try {
      await this.microphone.use();
      void audioContext().resume();
      return true;
    } catch (error) {
      this.error = microphoneFault(error);
      return false;
    } finally {
      this.state = 'ready';
    }
  }

  async start(name: string, pin = ''): Promise<void> {
    const run = ++this.#run;
    this.error = '';
    this.remark = '';
    this.pinWanted = false;
    if (!(await this.prepare()) || run !== this.#run) return;
    this.state = 'connecting';
    for (let attempt = 0; run === this.#run; attempt++) {
      const fault = await this.#connection.attempt(name, pin, () => (attempt = 0));
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
    this.#end();
    this.state = 'left';
  }

  setMuted(muted: boolean): void {
    this.microphone.setMuted(muted);
    this.remark = '';
    if (this.state === 'onAir') void this.#tell(muted ? 'mute' : 'unmute');
    this.#connection.report();
  }

  async useMicrophone(deviceId: string): Promise<void> {
    try {
      const track = await this.microphone.use(deviceId);
      await this.#connection.useTrack(track);
    } catch (error) {
      this.remark = microphoneFault(error);
    }
  }

  say(said: string): Promise<boolean> {
    return this.#tell('say', { text: said });
  }

  /** Mutes, kicks or bans somebody else; hosts only. */
  moderate(action: 'mute' | 'kick' | 'ban', person: Participant): void {
    void this.#tell(action, { userId: person.userId });
  }

  /** Lets somebody who was banned join again; hosts only. */
  async unban(ban: Ban): Promise<void> {
    await this.#tell('unban', { userId: ban.userId });
    await this.bans.refresh();
  }

  /** Tests at once whether the gateway still answers, for example after a change of network. */
  checkConnection(): void {
    this.#connection.report();
  }

  #isOnAir(begin?: () => void): void {
    begin?.();
    this.state = 'onAir';
    // Muting ends with the place in the room that it was for.
    if (begin && this.microphone.muted) void this.#tell('mute');
  }

  #hear(notification: RoomNotification): void {
    if (notification.method === 'chat') this.chat.receive(notification.params);
    else this.people.hear(notification);
    if (notification.method === 'participantLeft' && notification.params.reason === 'banned' && this.isHost) void this.bans.refresh();
    if (notification.method !== 'muted') return;
    const { userId, muted, by } = notification.params;
    if (userId !== this.ownId || by === this.ownId || muted === this.microphone.muted) return;
    this.microphone.setMuted(muted);
    const host = this.people.find(by);
    this.remark = muted ? text.anchor.mutedBy(host ? nameOf(host) : text.anchor.people.roles('host')) : '';
  }

  /** Calls the gateway and says so where it refuses. */
  async #tell(method: string, params: object = {}): Promise<boolean> {
    try {
      await this.#connection.call(method, params);
      return true;
    } catch (error) {
      this.remark = error instanceof RpcError ? text.anchor.refusal(error.message) : text.anchor.notSent;
      return false;
    }
  }

  #stopFor(fault: Extract<Fault, { kind: 'pin' | 'stop' }>): void {
    this.#end();
    this.state = 'ready';
    this.error = fault.message;
    this.pinWanted = fault.kind === 'pin';
  }

  #end(): void {
    this.#run++;
    this.#connection.leave();
    this.microphone.close();
    this.people.reset([]);
    this.remark = '';
  }
}
