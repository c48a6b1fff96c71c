import type { ChatMessage } from '../../signaling/messages';

/** More than the gateway keeps, and more than anybody scrolls through. */
const KEPT = 200;

/** What was said in the room's chat, complete across lost connections. */
export class Chat {
  messages = $state<ChatMessage[]>([]);

  /** The newest message's; undefined while there is none. */
  get lastId(): number | undefined {
    return this.messages.at(-1)?.id;
  }

  receive(message: ChatMessage): void {
    if (this.messages.some(({ id, at }) => id === message.id && at === message.at)) return;
    // Ids begin anew with each time on air, so time tells what is newer.
    this.messages = [...this.messages, message].sort((a, b) => a.at - b.at || a.id - b.id).slice(-KEPT);
  }
}
