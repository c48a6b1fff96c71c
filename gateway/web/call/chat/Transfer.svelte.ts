/** A file on its way, to one person or to several at once. */
export class Transfer {
  readonly name: string;
  readonly size: number;
  state = $state<'moving' | 'done' | 'failed' | 'tooLarge'>('moving');
  /** 0 to 1, over all receivers. */
  fraction = $state(0);
  /** Receivers who have it and found its SHA-256 to be equal. */
  verified = $state(0);
  /** Where a received file can be had. */
  url = $state<string | null>(null);
  readonly receivers: number;
  readonly #bytes: number[];
  #open: number;

  constructor(name: string, size: number, receivers: number) {
    this.name = name;
    this.size = size;
    this.receivers = receivers;
    this.#open = receivers;
    this.#bytes = Array.from({ length: receivers }, () => 0);
  }

  progress(receiver: number, bytes: number): void {
    this.#bytes[receiver] = bytes;
    this.fraction = this.#bytes.reduce((sum, one) => sum + one, 0) / Math.max(1, this.size * this.receivers);
  }

  /** One receiver has it, or will not get it. */
  end(ok: boolean, blob: Blob | null): void {
    if (ok) this.verified++;
    if (blob) this.url = URL.createObjectURL(blob);
    if (--this.#open > 0) return;
    this.fraction = 1;
    this.state = this.verified > 0 ? 'done' : 'failed';
  }

  refuse(): void {
    this.state = 'tooLarge';
  }

  dispose(): void {
    if (this.url) URL.revokeObjectURL(this.url);
  }
}
