/** What the camera is asked for. Low is for slow machines and thin lines. */
export function cameraConstraints(low: boolean): MediaTrackConstraints {
  return low
    ? { width: { ideal: 160 }, height: { ideal: 120 }, frameRate: { ideal: 5 } }
    : { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 24 }, facingMode: 'user' };
}

export const microphoneConstraints: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

/** Each picture is encoded anew for each of the others, so the more there are the smaller it gets. */
export function videoEncoding(others: number, low: boolean): { maxBitrate: number; scaleResolutionDownBy: number } {
  if (low) return { maxBitrate: 60_000, scaleResolutionDownBy: 1 };
  if (others <= 1) return { maxBitrate: 1_500_000, scaleResolutionDownBy: 1 };
  if (others <= 3) return { maxBitrate: 600_000, scaleResolutionDownBy: 2 };
  return { maxBitrate: 300_000, scaleResolutionDownBy: 3 };
}
