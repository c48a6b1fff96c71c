import { MAX_FILE_BYTES, sha256 } from '../data/protocol';
import type { PeerData } from '../data/PeerData.svelte';
import type { ReceivedFile } from '../data/FileReceiver';
import { Transfer } from './Transfer.svelte';

export type Entry = { id: string; from: string; own: boolean } & ({ kind: 'text'; text: string } | { kind: 'file'; transfer: Transfer });

/** What was said and sent in this call, oldest first. */
export class Timeline {
  entries = $state<Entry[]>([]);
  /** Since the panel was last looked at. */
  unread = $state(0);

  addText(from: string, own: boolean, text: string): void {
    this.#add({ id: crypto.randomUUID(), from, own, kind: 'text', text });
  }

  addReceived(from: string, file: ReceivedFile): void {
    const transfer = new Transfer(file.name, file.size, 1);
    file.onProgress = (bytes) => transfer.progress(0, bytes);
    file.onEnd = (blob) => transfer.end(blob !== null, blob);
    this.#add({ id: file.id, from, own: false, kind: 'file', transfer });
  }

  /** Sends a file to all who are there. */
  async sendFile(file: File, from: string, others: PeerData[]): Promise<void> {
    const transfer = new Transfer(file.name, file.size, others.length);
    this.#add({ id: crypto.randomUUID(), from, own: true, kind: 'file', transfer });
    if (file.size > MAX_FILE_BYTES) {
      transfer.refuse();
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const announced = { id: crypto.randomUUID(), name: file.name, size: file.size, mime: file.type, sha256: await sha256(bytes) };
    await Promise.all(
      others.map(async ({ files }, index) => transfer.end(await files.send(announced, bytes, (sent) => transfer.progress(index, sent)), null)),
    );
  }

  clear(): void {
    for (const entry of this.entries) if (entry.kind === 'file') entry.transfer.dispose();
    this.entries = [];
    this.unread = 0;
  }

  #add(entry: Entry): void {
    this.entries.push(entry);
    if (!entry.own) this.unread++;
  }
}
