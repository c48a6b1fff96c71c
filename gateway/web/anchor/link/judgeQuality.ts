export interface Quality {
  level: 'good' | 'fair' | 'poor';
  /** There and back, in milliseconds. */
  roundTripMs: number;
  /** The worse of both directions, in percent. */
  lossPercent: number;
}

/** Up to here speech sounds as it should, and conversation flows (ITU-T G.114: 150 ms one way, 400 ms at the most). */
const GOOD = { roundTripMs: 300, lossPercent: 2 };
/** Up to here it can be followed: Opus conceals lost packets for as long as they are single. */
const FAIR = { roundTripMs: 600, lossPercent: 8 };

/** Judges a connection by two reports of its statistics, or by one and nothing before; null while there is nothing to judge. */
export function judge(now: RTCStatsReport, before: RTCStatsReport | null): Quality | null {
  let roundTripMs: number | undefined;
  let lossPercent = 0;
  for (const entry of now.values()) {
    if (entry.type === 'candidate-pair' && entry.nominated && entry.currentRoundTripTime !== undefined) {
      roundTripMs = entry.currentRoundTripTime * 1000;
    } else if (entry.type === 'remote-inbound-rtp') {
      lossPercent = Math.max(lossPercent, (entry.fractionLost ?? 0) * 100);
    } else if (entry.type === 'inbound-rtp') {
      lossPercent = Math.max(lossPercent, lossSince(entry, before?.get(entry.id)));
    }
  }
  if (roundTripMs === undefined) return null;
  const within = (limit: typeof GOOD) => roundTripMs <= limit.roundTripMs && lossPercent <= limit.lossPercent;
  return { level: within(GOOD) ? 'good' : within(FAIR) ? 'fair' : 'poor', roundTripMs, lossPercent };
}

function lossSince(now: RTCInboundRtpStreamStats, before: RTCInboundRtpStreamStats | undefined): number {
  const lost = (now.packetsLost ?? 0) - (before?.packetsLost ?? 0);
  const received = (now.packetsReceived ?? 0) - (before?.packetsReceived ?? 0);
  return lost + received > 0 ? Math.max(0, (lost / (lost + received)) * 100) : 0;
}
