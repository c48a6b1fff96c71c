/** What lock screens and headsets can do. */
interface Controlled {
  play(): Promise<void>;
  pause(): void;
}

/** Names the broadcast on lock screens, and lets it be started and paused from there. */
export function controlFromOutside(title: string, broadcast: Controlled): void {
  if (!('mediaSession' in navigator)) return;
  navigator.mediaSession.metadata = new MediaMetadata({ title });
  navigator.mediaSession.setActionHandler('play', () => void broadcast.play());
  navigator.mediaSession.setActionHandler('pause', () => broadcast.pause());
}
