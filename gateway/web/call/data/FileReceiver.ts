import { MAX_FILE_BYTES, sha256, type FileMessage } from './protocol';

/** A file on its way in. */
export interface ReceivedFile {
  id: string;
  name: string;
  size: number;
  /** Called with the number of bytes that are here. */
  onProgress: (received: number) => void;
  /** Called once: with the whole file, or null if it did not come or is not what was sent. */
  onEnd: (file: Blob | null) => void;
}

interface Current {
  announced: Extract<FileMessage, { type: 'file' }>;
  file: ReceivedFile;
  chunks: ArrayBuffer[];
  received: number;
}

/** Puts the files of one channel together. Nothing that the other announces is trusted beyond the limit. */
export class FileReceiver {
  readonly #channel: RTCDataChannel;
  readonly #onFile: (file: ReceivedFile) => void;
  #current: Current | null = null;

  constructor(channel: RTCDataChannel, onFile: (file: ReceivedFile) => void) {
    this.#channel = channel;
    this.#onFile = onFile;
  }

  /** @param data The message itself, where it is no JSON: a piece of the file. */
  async take(message: FileMessage | null, data: unknown): Promise<void> {
    if (message?.type === 'file') this.#begin(message);
    else if (message?.type === 'end') await this.#end(message.id);
    else if (data instanceof ArrayBuffer) this.#add(data);
  }

  /** The channel is gone. */
  fail(): void {
    this.#current?.file.onEnd(null);
    this.#current = null;
  }

  #begin(announced: Extract<FileMessage, { type: 'file' }>): void {
    this.fail();
    const { id, size, name } = announced;
    if (typeof id !== 'string' || typeof name !== 'string' || !Number.isInteger(size) || size < 0 || size > MAX_FILE_BYTES) {
      this.#answer(String(id), false);
      return;
    }
    const file: ReceivedFile = { id, name: plainName(name), size, onProgress: () => {}, onEnd: () => {} };
    this.#current = { announced, file, chunks: [], received: 0 };
    this.#onFile(file);
  }

  #add(chunk: ArrayBuffer): void {
    const current = this.#current;
    if (!current) return;
    current.received += chunk.byteLength;
    if (current.received > current.file.size) {
      this.#answer(current.file.id, false);
      this.fail();
      return;
    }
    current.chunks.push(chunk);
    current.file.onProgress(current.received);
  }

  async #end(id: string): Promise<void> {
    const current = this.#current;
    if (!current || current.file.id !== id) return;
    this.#current = null;
    const blob = new Blob(current.chunks, { type: 'application/octet-stream' });
    const ok = current.received === current.file.size && (await sha256(await blob.arrayBuffer())) === current.announced.sha256;
    this.#answer(id, ok);
    current.file.onEnd(ok ? blob : null);
  }

  #answer(id: string, ok: boolean): void {
    const answer: FileMessage = { type: 'received', id, ok };
    if (this.#channel.readyState === 'open') this.#channel.send(JSON.stringify(answer));
  }
}

/** A name that names a file and no place, and shows as what it is. */
function plainName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}/\\]/gu, '_').slice(-120) || 'file';
}
