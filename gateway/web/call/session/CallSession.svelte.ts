import { Timeline } from '../chat/Timeline.svelte';
import { LocalMedia } from '../media/LocalMedia.svelte';
import { Roster } from '../people/Roster.svelte';
import { clientSecret, rememberedRoom } from '../signaling/identity';
import { CallSocket } from '../signaling/CallSocket';
import type { Incoming } from '../signaling/messages';
import { text } from '../../text/en';
import { IceSource } from './IceSource';
import { Invitations } from './Invitations.svelte';
import { Mesh } from './Mesh.svelte';

const words = text.call;
/** How soon to ask again when the gateway could not register us now. */
const REGISTER_AGAIN_MS = 1_000;

/** One person at the telephone: who else is there, who calls, and the call that is going on. */
export class CallSession {
  /** `idle` before a name is given; `stopped` when only the person can help. */
  state = $state<'idle' | 'connecting' | 'ready' | 'stopped'>('idle');
  user = $state('');
  /** What the person likes to be called. */
  name = $state('');
  /** Why the person has to do something. */
  error = $state('');
  /** The last thing that happened. */
  notice = $state('');
  room = $state<string | null>(null);
  /** The other side of a call without a room. */
  direct = $state<string | null>(null);

  readonly roster = new Roster();
  readonly invitations = new Invitations();
  readonly timeline = new Timeline();
  readonly local: LocalMedia;
  readonly mesh: Mesh;
  readonly #socket: CallSocket;
  readonly #ice: IceSource;
  readonly #hasToken: boolean;

  constructor(token: string, low: boolean) {
    this.#hasToken = token !== '';
    this.#socket = new CallSocket(token ? `?token=${encodeURIComponent(token)}` : '');
    this.#ice = new IceSource(() => this.#socket.send({ type: 'ice-servers' }));
    this.local = new LocalMedia(low);
    this.mesh = new Mesh(
      {
        local: this.local,
        ice: () => this.#ice.get(),
        send: (message) => this.#socket.send(message),
        onData: (link, data) => {
          data.onChat = (said) => this.timeline.addText(this.roster.name(link.user), false, said);
          data.onFile = (file) => this.timeline.addReceived(this.roster.name(link.user), file);
        },
      },
      (user) => this.#lose(user),
    );
    this.local.onChange = () => this.mesh.update();
    this.#socket.onOpen = () => this.#register();
    this.#socket.onDown = () => (this.state = 'connecting');
    this.#socket.onRefused = (why) => this.#stop(words.error[why]);
    this.#socket.onMessage = (message) => this.#receive(message);
    this.invitations.onMissed = () => this.decline('no-answer');
    this.invitations.onNoAnswer = (user) => this.#notCalled(words.noAnswer(this.roster.name(user)));
  }

  get inCall(): boolean {
    return this.room !== null || this.direct !== null;
  }

  start(name: string): void {
    this.name = name;
    this.error = '';
    this.state = 'connecting';
    if (this.#socket.isOpen) this.#register();
    else this.#socket.start();
  }

  /** Asks somebody into our call, or begins one. */
  async call(user: string): Promise<void> {
    await this.local.open();
    this.invitations.ask(user);
    this.#socket.send({ type: 'invite', to: user, ...(this.room && { room: this.room }) });
  }

  async accept(): Promise<void> {
    const call = this.invitations.take();
    if (!call) return;
    await this.local.open();
    this.#enter(call.room, call.from);
    if (call.room) this.#socket.send({ type: 'accept', room: call.room });
    else this.mesh.receive({ type: 'call', from: call.from, sdp: call.offer! });
  }

  decline(reason = 'declined'): void {
    const call = this.invitations.take();
    if (call?.room) this.#socket.send({ type: 'decline', room: call.room, reason });
    else if (call) this.#socket.send({ type: 'reject', to: call.from, reason });
  }

  hangUp(): void {
    if (this.room) this.#socket.send({ type: 'left', room: this.room });
    else if (this.direct) this.#socket.send({ type: 'hangup', to: this.direct });
    this.#leave('');
  }

  say(said: string): void {
    this.timeline.addText(words.you, true, said);
    for (const data of this.mesh.data) data.chat(said);
  }

  sendFile(file: File): Promise<void> {
    return this.timeline.sendFile(file, words.you, this.mesh.data);
  }

  /** The machine is on another network now. */
  changeNetwork(): void {
    this.#socket.restart();
    this.mesh.restart();
  }

  dispose(): void {
    this.#socket.stop();
    this.mesh.clear();
    this.local.close();
  }

  #register(): void {
    this.#socket.send({ type: 'register', name: this.name, client: clientSecret(), ...(!this.#hasToken && { from: this.name }) });
  }

  #receive(message: Incoming): void {
    switch (message.type) {
      case 'registered':
        this.user = message.from;
        this.state = 'ready';
        this.#ice.set(message);
        this.#socket.send({ type: 'presence' });
        this.#return();
        break;
      case 'ice-servers':
        this.#ice.set(message);
        break;
      case 'presence':
        if (message.users) this.roster.fill(message.users);
        else this.roster.change(message);
        if (!message.users && message.status === 'offline' && this.invitations.settle(message.user)) this.#notCalled(words.gone(message.name));
        break;
      case 'room-created':
        this.#enter(message.room, null);
        break;
      case 'invite':
        this.#ring(message.from, { from: message.from, name: message.name, room: message.room, members: message.members });
        break;
      case 'joined':
        this.#joined(message.from, message.room, message.members);
        break;
      case 'decline':
        if (this.invitations.settle(message.from)) this.#notCalled(this.#declined(message.from, message.reason));
        break;
      case 'left':
        this.#left(message.from, message.room, message.reason === 'lost');
        break;
      case 'call':
        if (!message.room && this.direct !== message.from) this.#ring(message.from, { from: message.from, name: this.roster.name(message.from), room: null, members: [message.from], offer: message.sdp });
        else if (this.#isOurs(message.from, message.room)) this.mesh.receive(message);
        break;
      case 'answer':
      case 'ice':
        if (this.#isOurs(message.from, message.room) || this.invitations.incoming?.from === message.from) this.mesh.receive(message);
        break;
      case 'hangup':
      case 'reject':
        if (this.direct === message.from) this.#leave(words.hasLeft(this.roster.name(message.from)));
        else if (this.invitations.incoming?.from === message.from && !this.invitations.incoming.room) this.#missed();
        break;
      case 'error':
        this.#fail(message.code, message.of, message.to);
        break;
    }
  }

  #isOurs(from: string, room: string | undefined): boolean {
    return room ? room === this.room : from === this.direct;
  }

  #ring(from: string, call: Parameters<Invitations['ring']>[0]): void {
    if (!this.inCall && !this.invitations.incoming) this.invitations.ring(call);
    else if (call.room) this.#socket.send({ type: 'decline', room: call.room, reason: 'busy' });
    else this.#socket.send({ type: 'reject', to: from, reason: 'busy' });
  }

  #enter(room: string | null, direct: string | null): void {
    this.room = room;
    this.direct = room ? null : direct;
    this.notice = '';
    this.mesh.enter(room);
    if (room) rememberedRoom.set(room);
  }

  /** Back on a new connection, or on a page that was reloaded: into the room again. */
  #return(): void {
    const room = this.room ?? rememberedRoom.get();
    if (!room) return;
    void this.local.open().then(() => {
      this.#enter(room, null);
      this.#socket.send({ type: 'accept', room });
    });
  }

  #joined(from: string, room: string, members: string[]): void {
    if (room !== this.room) return;
    if (from === this.user) {
      this.mesh.meet(members.slice(0, members.indexOf(this.user)));
      return;
    }
    this.invitations.settle(from);
    this.notice = words.hasJoined(this.roster.name(from));
    this.mesh.expect(from);
  }

  #left(from: string, room: string, isLost: boolean): void {
    if (this.invitations.incoming?.room === room && this.invitations.incoming.from === from) this.#missed();
    else if (room !== this.room) return;
    else if (isLost) this.mesh.lose(from);
    else this.#lose(from);
  }

  #lose(user: string): void {
    this.mesh.drop(user);
    const said = words.hasLeft(this.roster.name(user));
    if (this.mesh.links.size === 0 && this.invitations.outgoing.size === 0) {
      if (this.room) this.#socket.send({ type: 'left', room: this.room });
      this.#leave(said);
    } else this.notice = said;
  }

  /** Who was asked does not come. */
  #notCalled(why: string): void {
    this.notice = why;
    if (!this.inCall || this.mesh.links.size > 0 || this.invitations.outgoing.size > 0) return;
    this.hangUp();
    this.notice = why;
  }

  #declined(user: string, reason: string | undefined): string {
    const name = this.roster.name(user);
    return reason === 'busy' ? words.busy(name) : reason === 'no-answer' ? words.noAnswer(name) : words.declined(name);
  }

  #missed(): void {
    const call = this.invitations.take();
    if (call) this.notice = words.missed(call.name);
  }

  #fail(code: string, of: string | undefined, to: string | undefined): void {
    const name = to ? this.roster.name(to) : '';
    if (code === 'name-taken') {
      this.state = 'idle';
      this.error = words.error.nameTaken;
    } else if (code === 'replaced') this.#stop(words.error.elsewhere);
    else if (of === 'invite' && to && this.invitations.settle(to)) {
      this.#notCalled(code === 'busy' ? words.busy(name) : code === 'room-full' ? words.full : words.gone(name));
    } else if (of === 'accept' && this.mesh.links.size === 0) this.#leave(words.over);
    else if (of === 'register') setTimeout(() => this.state === 'connecting' && this.#register(), REGISTER_AGAIN_MS);
  }

  #leave(why: string): void {
    rememberedRoom.clear();
    this.room = this.direct = null;
    this.invitations.settleAll();
    this.mesh.clear();
    this.local.close();
    this.timeline.clear();
    this.notice = why;
  }

  #stop(why: string): void {
    this.#socket.stop();
    this.#leave('');
    this.state = 'stopped';
    this.error = why;
  }
}
