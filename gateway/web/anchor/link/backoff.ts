const FIRST_MS = 200;
const LAST_MS = 4_000;

/** How long to wait before attempt number `attempt` (0 is the first); spread, so that a room's anchors do not return all at once. */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  return Math.min(LAST_MS, FIRST_MS * 2 ** attempt) * (0.75 + random() / 2);
}
