import { HlsJsPlayer } from './HlsJsPlayer';
import { NativePlayer } from './NativePlayer';
import type { Player, PlayerTrouble, Stream } from './Player';

/** The way of playing that suits this browser best; null where it has none. */
export async function choosePlayer(audio: HTMLAudioElement, stream: Stream, trouble: PlayerTrouble): Promise<Player | null> {
  const native = audio.canPlayType('application/vnd.apple.mpegurl') !== '';
  // Only Safari has this, and its own player does more there. It cannot be given a token, so encrypted streams need the other one.
  if (native && 'ManagedMediaSource' in window && !stream.encrypted) return new NativePlayer(audio, stream, trouble);
  const { default: library } = await import('hls.js/light');
  if (library.isSupported()) return new HlsJsPlayer(library, audio, stream, trouble);
  return native && !stream.encrypted ? new NativePlayer(audio, stream, trouble) : null;
}
