import { CHUNK_BYTES, type FileMessage } from './protocol';

/** Bytes that may wait in the channel; enough to keep it busy, and little enough that stopping takes effect at once. */
const HIGH_WATER_BYTES = 256 * 1024;

/** Sends files over one channel, one after another. */
export class FileSender {
  readonly #channel: RTCDataChannel;
  readonly #settle = new Map<string, (ok: boolean) => void>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(channel: RTCDataChannel) {
    this.#channel = channel;
    channel.bufferedAmountLowThreshold = HIGH_WATER_BYTES / 2;
  }

  /** Sends a file. True once the other has it and has found its SHA-256 to be equal; false if that does not come to pass. */
  send(file: Omit<Extract<FileMessage, { type: 'file' }>, 'type'>, bytes: Uint8Array<ArrayBuffer>, onProgress: (sent: number) => void): Promise<boolean> {
    const sent = this.#queue.then(async () => {
      if (this.#channel.readyState !== 'open') return false;
      const settled = new Promise<boolean>((resolve) => this.#settle.set(file.id, resolve));
      this.#say({ type: 'file', ...file });
      for (let at = 0; at < bytes.length && this.#settle.has(file.id); at += CHUNK_BYTES) {
        this.#channel.send(bytes.subarray(at, at + CHUNK_BYTES));
        onProgress(Math.min(at + CHUNK_BYTES, bytes.length));
        await this.#drained();
      }
      this.#say({ type: 'end', id: file.id });
      return settled;
    });
    this.#queue = sent.catch(() => false);
    return sent.catch(() => false);
  }

  /** The other says how it went. */
  settle(id: string, ok: boolean): void {
    this.#settle.get(id)?.(ok);
    this.#settle.delete(id);
  }

  /** The channel is gone. */
  fail(): void {
    for (const id of [...this.#settle.keys()]) this.settle(id, false);
  }

  #say(message: FileMessage): void {
    if (this.#channel.readyState === 'open') this.#channel.send(JSON.stringify(message));
  }

  async #drained(): Promise<void> {
    if (this.#channel.bufferedAmount <= HIGH_WATER_BYTES) return;
    await new Promise<void>((resolve) => {
      const done = () => (this.#channel.removeEventListener('bufferedamountlow', done), this.#channel.removeEventListener('close', done), resolve());
      this.#channel.addEventListener('bufferedamountlow', done);
      this.#channel.addEventListener('close', done);
    });
  }
}
