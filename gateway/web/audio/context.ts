let shared: AudioContext | undefined;

/** The page's one AudioContext: browsers allow only a few. Resume it from a click, or it stays silent. */
export function audioContext(): AudioContext {
  shared ??= new AudioContext();
  return shared;
}
