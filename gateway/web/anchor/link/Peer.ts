import type { RpcSocket } from '../../signaling/RpcSocket';
import type { OfferResult } from '../../signaling/messages';

/** The WebRTC connection to the room's bridge: our microphone out, the mix without us in. */
export class Peer {
  readonly #connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
  readonly #sender: RTCRtpSender;
  /** Candidates are sent on whichever socket is current: signaling may have reconnected meanwhile. */
  #signaling: RpcSocket;

  /** Called with the others' sound. */
  onRemoteStream: (stream: MediaStream) => void = () => {};
  onConnected: () => void = () => {};
  /** Called when the media connection is gone for good. */
  onFailed: () => void = () => {};

  constructor(track: MediaStreamTrack, stream: MediaStream, signaling: RpcSocket) {
    this.#signaling = signaling;
    this.#sender = this.#connection.addTrack(track, stream);
    this.#connection.ontrack = ({ streams, track: remote }) => this.onRemoteStream(streams[0] ?? new MediaStream([remote]));
    this.#connection.onicecandidate = ({ candidate }) =>
      this.#signaling.notify('icecandidate', { candidate: candidate ? candidate.toJSON() : { completed: true } });
    this.#connection.onconnectionstatechange = () => {
      if (this.#connection.connectionState === 'connected') this.onConnected();
      if (this.#connection.connectionState === 'failed') this.onFailed();
    };
  }

  get alive(): boolean {
    return this.#connection.connectionState === 'connected';
  }

  async negotiate(): Promise<void> {
    const offer = await this.#connection.createOffer();
    await this.#connection.setLocalDescription(offer);
    const { sdp } = await this.#signaling.call<OfferResult>('offer', { sdp: { type: offer.type, sdp: offer.sdp } });
    await this.#connection.setRemoteDescription(sdp);
  }

  moveTo(signaling: RpcSocket): void {
    this.#signaling = signaling;
  }

  async useTrack(track: MediaStreamTrack): Promise<void> {
    await this.#sender.replaceTrack(track);
  }

  stats(): Promise<RTCStatsReport> {
    return this.#connection.getStats();
  }

  close(): void {
    this.#connection.onconnectionstatechange = null;
    this.#connection.close();
  }
}
