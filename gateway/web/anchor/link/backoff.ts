const FIRST_MS = 200;
/** A bridge or a gateway that restarts is back after two or three seconds: whoever waits for it should not wait much longer. */
const EARLY_MS = 500;
const EARLY_ATTEMPTS = 7;
const LAST_MS = 4_000;

/** How long to wait before attempt number `attempt` (0 is the first); spread, so that a room's anchors do not return all at once. */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  const wait =
    attempt < EARLY_ATTEMPTS
      ? Math.min(EARLY_MS, FIRST_MS * 2 ** attempt)
      : Math.min(LAST_MS, EARLY_MS * 2 ** (attempt - EARLY_ATTEMPTS + 1));
  return wait * (0.75 + random() / 2);
}
