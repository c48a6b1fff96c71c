import type { LocalMedia } from '../media/LocalMedia.svelte';
import { PeerData } from '../data/PeerData.svelte';
import type { IceConfig, Outgoing, PeerMessage } from '../signaling/messages';
import { PeerMedia } from './PeerMedia.svelte';
import { sessionId } from './sessionId';

export type LinkState = 'connecting' | 'connected' | 'interrupted' | 'failed';

/** How long a connection may be interrupted before other ways are looked for. */
const RESTART_AFTER_MS = 2_000;

export interface LinkHost {
  readonly local: LocalMedia;
  /** Servers with credentials that are good now. */
  ice(): Promise<IceConfig>;
  send(message: Outgoing): void;
  /** The link's state has changed, or its data channel. */
  onState(link: PeerLink): void;
  onData(link: PeerLink, data: PeerData): void;
}

/**
 * One of the others in a call: the peer connection to it, made anew where the other has begun anew, and negotiated in the way that
 * W3C WebRTC section 10.7 calls perfect.
 */
export class PeerLink {
  readonly user: string;
  state = $state<LinkState>('connecting');
  /** Media goes through a TURN server. */
  relayed = $state(false);
  media = $state<PeerMedia | null>(null);
  data = $state<PeerData | null>(null);
  /** The other's signaling connection broke: it may come back. */
  lost = $state(false);
  /** Yields when both offer at once: the one of the two who joined later. */
  polite: boolean;

  readonly #host: LinkHost;
  readonly #address: { to: string; room?: string };
  #connection: RTCPeerConnection | null = null;
  #ignoring = false;
  #early: string[] = [];
  #restart: ReturnType<typeof setTimeout> | undefined;
  /** Steps of the negotiation, one after another. */
  #steps: Promise<void> = Promise.resolve();

  constructor(host: LinkHost, user: string, room: string | null, polite: boolean) {
    this.#host = host;
    this.user = user;
    this.polite = polite;
    this.#address = room ? { to: user, room } : { to: user };
  }

  /** Media and data come through. */
  get heard(): boolean {
    return this.state === 'connected' && this.data?.open === true;
  }

  /** The newcomer begins. */
  offer(): void {
    this.#step(async () => {
      await this.#open();
      this.media!.offerLines();
      await this.media!.update();
    });
  }

  receive(message: PeerMessage): void {
    this.#step(() => (message.type === 'ice' ? this.#receiveCandidate(message.candidate) : this.#receiveDescription(message.sdp)));
  }

  /** Microphone, camera or screen have changed. */
  update(): void {
    this.#step(async () => {
      await this.media?.update();
      this.data?.tellState();
    });
  }

  fit(others: number): void {
    this.#step(async () => {
      if (this.#connection?.connectionState === 'connected') await this.media?.fit(others);
    });
  }

  /** Looks for a way anew, for the network may be another one. */
  restart(): void {
    this.#step(async () => {
      const connection = this.#connection;
      if (!connection) return;
      connection.setConfiguration({ ...connection.getConfiguration(), ...(await this.#host.ice()) });
      connection.restartIce();
    });
  }

  close(): void {
    clearTimeout(this.#restart);
    this.data?.close();
    if (this.#connection) {
      this.#connection.onconnectionstatechange = null;
      this.#connection.close();
    }
    this.#connection = null;
  }

  #step(step: () => Promise<void>): void {
    this.#steps = this.#steps.then(step).catch((error: unknown) => {
      // A negotiation that fails half-way leaves the connection as it was; the next offer starts from there.
      console.warn(`negotiation with ${this.user} failed`, error);
    });
  }

  async #open(): Promise<RTCPeerConnection> {
    this.close();
    const connection = (this.#connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle', ...(await this.#host.ice()) }));
    this.#early = [];
    this.state = 'connecting';
    this.media = new PeerMedia(connection, this.#host.local);
    this.data = new PeerData(connection, this.#host.local);
    this.data.onStateChange = () => this.#host.onState(this);
    this.#host.onData(this, this.data);
    connection.onnegotiationneeded = () => this.#step(() => this.#sendOffer(connection));
    connection.onicecandidate = ({ candidate }) => {
      if (candidate) this.#host.send({ type: 'ice', ...this.#address, candidate: JSON.stringify(candidate) });
    };
    connection.onconnectionstatechange = () => this.#follow(connection);
    return connection;
  }

  async #sendOffer(connection: RTCPeerConnection): Promise<void> {
    // Whoever answers has not asked to be asked; and the event may be of a connection that was replaced meanwhile.
    if (connection !== this.#connection || connection.signalingState !== 'stable') return;
    await connection.setLocalDescription();
    this.#sendDescription(connection);
  }

  async #receiveDescription(text: string): Promise<void> {
    const description = JSON.parse(text) as RTCSessionDescriptionInit;
    const isOffer = description.type === 'offer';
    const current = this.#connection;
    const isAnew = isOffer && current?.remoteDescription && sessionId(current.remoteDescription) !== sessionId(description);
    if (!isOffer && current?.signalingState !== 'have-local-offer') return; // To an offer that was taken back.
    this.#ignoring = isOffer && !isAnew && !this.polite && current !== null && current.signalingState !== 'stable';
    if (this.#ignoring) return;
    const connection = !current || isAnew ? await this.#open() : current;
    await connection.setRemoteDescription(description);
    for (const candidate of this.#early.splice(0)) await this.#receiveCandidate(candidate);
    if (!isOffer) return;
    await this.media!.update();
    await connection.setLocalDescription();
    this.#sendDescription(connection);
  }

  async #receiveCandidate(text: string): Promise<void> {
    if (!this.#connection?.remoteDescription) {
      this.#early.push(text);
      return;
    }
    try {
      await this.#connection.addIceCandidate(JSON.parse(text) as RTCIceCandidateInit | null);
    } catch (error) {
      // Candidates of an offer that we do not take come all the same.
      if (!this.#ignoring) throw error;
    }
  }

  #sendDescription({ localDescription }: RTCPeerConnection): void {
    if (!localDescription) return;
    const type = localDescription.type === 'offer' ? 'call' : 'answer';
    this.#host.send({ type, ...this.#address, sdp: JSON.stringify(localDescription) });
  }

  #follow(connection: RTCPeerConnection): void {
    clearTimeout(this.#restart);
    switch (connection.connectionState) {
      case 'connected':
        this.state = 'connected';
        void this.#findPath(connection);
        break;
      case 'disconnected':
        this.state = 'interrupted';
        this.#restart = setTimeout(() => this.restart(), RESTART_AFTER_MS);
        break;
      case 'failed':
        this.state = 'failed';
        this.restart();
        break;
    }
    this.#host.onState(this);
  }

  async #findPath(connection: RTCPeerConnection): Promise<void> {
    const stats = [...(await connection.getStats()).values()] as Record<string, unknown>[];
    const transport = stats.find(({ type }) => type === 'transport');
    const pair = stats.find(({ id }) => id === transport?.selectedCandidatePairId);
    const local = stats.find(({ id }) => id === pair?.localCandidateId);
    this.relayed = local?.candidateType === 'relay';
  }
}
