import { judge, type Quality } from './judgeQuality';
import type { Peer } from './Peer';

const INTERVAL_MS = 2_000;

/** How good the media connection is, measured while it stands. */
export class LinkQuality {
  quality = $state<Quality | null>(null);
  #timer: ReturnType<typeof setInterval> | undefined;

  watch(peer: Peer): void {
    this.stop();
    let before: RTCStatsReport | null = null;
    this.#timer = setInterval(async () => {
      const now = await peer.stats();
      this.quality = judge(now, before);
      before = now;
    }, INTERVAL_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.quality = null;
  }
}
