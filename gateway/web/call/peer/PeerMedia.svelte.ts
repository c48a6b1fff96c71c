import { videoEncoding } from '../media/constraints';
import type { LocalMedia } from '../media/LocalMedia.svelte';

/** Sound and pictures of one peer connection, in both directions. The first audio and video lines are microphone and camera; further ones are screens. */
export class PeerMedia {
  /** The other's microphone and camera. */
  readonly stream = new MediaStream();
  screen = $state<MediaStream | null>(null);
  readonly #connection: RTCPeerConnection;
  readonly #local: LocalMedia;
  #screenLine: RTCRtpTransceiver | null = null;

  constructor(connection: RTCPeerConnection, local: LocalMedia) {
    this.#connection = connection;
    this.#local = local;
    connection.ontrack = ({ track, transceiver }) => this.#receive(track, transceiver);
  }

  /** The lines of an offer: always both, so that a microphone or camera that comes later needs no negotiation. */
  offerLines(): void {
    this.#connection.addTransceiver('audio', { direction: 'sendrecv' });
    this.#connection.addTransceiver('video', { direction: 'sendrecv' });
  }

  /** Sends what there is to be sent now. */
  async update(): Promise<void> {
    await Promise.all([this.#send('audio', this.#local.microphone), this.#send('video', this.#local.camera)]);
    this.#updateScreen();
  }

  /** Fits the picture's size to the number of people it is encoded for. */
  async fit(others: number): Promise<void> {
    const sender = this.#line('video')?.sender;
    if (!sender) return;
    const parameters = sender.getParameters();
    if (parameters.encodings.length === 0) return;
    Object.assign(parameters.encodings[0]!, videoEncoding(others, this.#local.low));
    await sender.setParameters(parameters);
  }

  #line(kind: string): RTCRtpTransceiver | undefined {
    return this.#connection.getTransceivers().find(({ receiver, currentDirection }) => currentDirection !== 'stopped' && receiver.track.kind === kind);
  }

  async #send(kind: 'audio' | 'video', track: MediaStreamTrack | null): Promise<void> {
    const line = this.#line(kind);
    if (!line) {
      if (track && this.#connection.remoteDescription) this.#connection.addTransceiver(track, { direction: 'sendrecv' });
      return;
    }
    // A line that came with the other's offer is not ours to send on until we say so.
    if (line.direction !== 'sendrecv') line.direction = 'sendrecv';
    if (line.sender.track !== track) await line.sender.replaceTrack(track);
  }

  #updateScreen(): void {
    const { screen } = this.#local;
    if (this.#screenLine && this.#screenLine.sender.track !== screen) {
      this.#screenLine.stop();
      this.#screenLine = null;
    }
    if (screen && !this.#screenLine) this.#screenLine = this.#connection.addTransceiver(screen, { direction: 'sendonly' });
  }

  #receive(track: MediaStreamTrack, line: RTCRtpTransceiver): void {
    if (line === this.#line(track.kind)) {
      this.stream.addTrack(track);
      return;
    }
    const screen = new MediaStream([track]);
    this.screen = screen;
    track.onended = () => this.screen === screen && (this.screen = null);
  }
}
