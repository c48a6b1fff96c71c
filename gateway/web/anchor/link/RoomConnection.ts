import { RpcSocket } from '../../signaling/RpcSocket';
import { RpcError, type ChatMessage, type JoinResult, type Participant, type RoomNotification } from '../../signaling/messages';
import type { Invitation } from '../Invitation';
import { judgeConnection, judgeEnd, judgeRefusal, type Fault } from './faults';
import { Peer } from './Peer';

const KEEPALIVE_MS = 10_000;
/** Past this a silent connection counts as lost: a network that was left behind says nothing. */
const KEEPALIVE_ANSWER_MS = 5_000;
/** The most that one call for history may ask for. */
const HISTORY = 100;

/** Whom a connection serves. */
export interface ConnectionOwner {
  /** What to send; null while there is nothing. */
  microphone(): MediaStream | null;
  status(): 'onair' | 'idle';
  joined(participants: Participant[]): void;
  said(messages: ChatMessage[]): void;
  lastSaid(): number | undefined;
  heard(notification: RoomNotification): void;
  /** Our sound reaches the room; `isNew` unless it never ceased to. */
  onAir(peer: Peer, isNew: boolean): void;
  sound(others: MediaStream | null): void;
  mediaLost(): void;
}

/**
 * The way to a room: signaling and media. They are separate: media that still flows is kept when signaling reconnects, and
 * is made anew when the gateway says that our place in the room is gone.
 */
export class RoomConnection {
  readonly #invitation: Invitation;
  readonly #owner: ConnectionOwner;
  readonly #clientId = crypto.randomUUID();
  #jtoken: string | undefined;
  #socket: RpcSocket | null = null;
  #peer: Peer | null = null;

  constructor(invitation: Invitation, owner: ConnectionOwner) {
    this.#invitation = invitation;
    this.#owner = owner;
  }

  /** One connection, from opening to closing; returns what to do about its end. */
  async attempt(name: string, pin: string, succeeded: () => void): Promise<Fault> {
    const { token, room, namespace } = this.#invitation;
    const url = new URL('/ws', location.href);
    url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    url.searchParams.set('token', token);
    let socket: RpcSocket;
    try {
      socket = await RpcSocket.open(url.href);
    } catch {
      return judgeConnection(token, room, namespace);
    }
    this.#socket = socket;
    socket.onNotification = (method, params) => this.#owner.heard({ method, params } as RoomNotification);
    const keepalive = setInterval(() => this.report(), KEEPALIVE_MS);
    try {
      await this.#join(socket, name, pin);
      succeeded();
      return judgeEnd(await socket.closed);
    } catch (error) {
      return error instanceof RpcError ? judgeRefusal(error, pin !== '') : { kind: 'retry' };
    } finally {
      clearInterval(keepalive);
      socket.abandon();
    }
  }

  call<T>(method: string, params: object): Promise<T> {
    return this.#socket?.call<T>(method, params) ?? Promise.reject(new Error('not connected'));
  }

  /** Tells the gateway how we are, and finds out whether it still answers. */
  report(): void {
    const socket = this.#socket;
    socket?.call('keepalive', { status: this.#owner.status() }, KEEPALIVE_ANSWER_MS).catch((error: unknown) => {
      // A refusal is an answer too.
      if (!(error instanceof RpcError)) socket.abandon();
    });
  }

  async useTrack(track: MediaStreamTrack): Promise<void> {
    await this.#peer?.useTrack(track);
  }

  leave(): void {
    this.#socket?.notify('leave');
    this.#socket?.close();
    this.#socket = null;
    this.#jtoken = undefined;
    this.#dropPeer();
  }

  async #join(socket: RpcSocket, name: string, pin: string): Promise<void> {
    const { jtoken, resume } = await socket.call<JoinResult>('join', {
      clientId: this.#clientId,
      ...(name && { displayName: name }),
      ...(pin && { pin }),
      ...(this.#jtoken && { jtoken: this.#jtoken }),
    });
    this.#jtoken = jtoken;
    if (resume && this.#peer?.alive) {
      this.#peer.moveTo(socket);
      this.#isOnAir(this.#peer, false);
    } else {
      await this.#connectMedia(socket);
    }
    await this.#catchUp(socket);
  }

  async #catchUp(socket: RpcSocket): Promise<void> {
    try {
      const { participants } = await socket.call<{ participants: Participant[] }>('participants');
      this.#owner.joined(participants);
      const after = this.#owner.lastSaid();
      const { messages } = await socket.call<{ messages: ChatMessage[] }>('history', { limit: HISTORY, ...(after && { after }) });
      this.#owner.said(messages);
    } catch (error) {
      // While presence is away nobody knows who is here. That is no reason to cease speaking.
      if (!(error instanceof RpcError)) throw error;
    }
  }

  async #connectMedia(socket: RpcSocket): Promise<void> {
    this.#dropPeer();
    const stream = this.#owner.microphone();
    const track = stream?.getAudioTracks()[0];
    if (!stream || !track) throw new Error('the microphone is closed');
    const peer = new Peer(track, stream, socket);
    this.#peer = peer;
    peer.onRemoteStream = (remote) => this.#owner.sound(remote);
    peer.onConnected = () => this.#isOnAir(peer, true);
    // Losing the socket begins the next attempt; without a jtoken the gateway gives us a new place in the room.
    peer.onFailed = () => {
      this.#jtoken = undefined;
      this.#dropPeer();
      this.#socket?.abandon();
    };
    await peer.negotiate();
  }

  #isOnAir(peer: Peer, isNew: boolean): void {
    this.#owner.onAir(peer, isNew);
    this.report();
  }

  #dropPeer(): void {
    if (!this.#peer) return;
    this.#peer.close();
    this.#peer = null;
    this.#owner.sound(null);
    this.#owner.mediaLost();
  }
}
