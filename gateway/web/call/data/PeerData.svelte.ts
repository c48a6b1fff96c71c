import type { LocalMedia } from '../media/LocalMedia.svelte';
import { FileReceiver, type ReceivedFile } from './FileReceiver';
import { FileSender } from './FileSender';
import { CONTROL_STREAM, FILE_STREAM, MAX_CHAT_CHARACTERS, parse, type ControlMessage, type FileMessage } from './protocol';

/** The data channels of one peer connection: chat and state on one, files on the other, so that a large file holds no word back. */
export class PeerData {
  /** Whether the other can be heard and seen, as it says itself. */
  microphone = $state(false);
  camera = $state(false);
  open = $state(false);

  onChat: (text: string) => void = () => {};
  onFile: (file: ReceivedFile) => void = () => {};
  onStateChange: () => void = () => {};

  readonly files: FileSender;
  readonly #control: RTCDataChannel;
  readonly #local: LocalMedia;

  constructor(connection: RTCPeerConnection, local: LocalMedia) {
    this.#local = local;
    this.#control = connection.createDataChannel('liveops-control', { negotiated: true, id: CONTROL_STREAM });
    const files = connection.createDataChannel('liveops-files', { negotiated: true, id: FILE_STREAM });
    this.files = new FileSender(files);
    const receiver = new FileReceiver(files, (file) => this.onFile(file));
    files.binaryType = 'arraybuffer';
    files.onmessage = ({ data }) => {
      const message = parse<FileMessage>(data);
      if (message?.type === 'received') this.files.settle(message.id, message.ok);
      else void receiver.take(message, data);
    };
    files.onclose = () => (this.files.fail(), receiver.fail());
    this.#control.onmessage = ({ data }) => this.#receive(parse<ControlMessage>(data));
    this.#control.onopen = () => {
      this.open = true;
      this.tellState();
      this.onStateChange();
    };
    this.#control.onclose = () => {
      this.open = false;
      this.onStateChange();
    };
  }

  chat(text: string): void {
    this.#send({ type: 'chat', text });
  }

  tellState(): void {
    this.#send({ type: 'state', microphone: this.#local.micOn, camera: this.#local.camera !== null, screen: this.#local.screen !== null });
  }

  close(): void {
    this.#control.onclose = null;
    this.files.fail();
    this.open = false;
  }

  #send(message: ControlMessage): void {
    if (this.#control.readyState === 'open') this.#control.send(JSON.stringify(message));
  }

  #receive(message: ControlMessage | null): void {
    if (message?.type === 'state') {
      this.microphone = message.microphone === true;
      this.camera = message.camera === true;
    } else if (message?.type === 'chat' && typeof message.text === 'string') {
      this.onChat(message.text.slice(0, MAX_CHAT_CHARACTERS));
    }
  }
}
