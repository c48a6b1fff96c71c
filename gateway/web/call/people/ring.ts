import { audioContext } from '../../audio/context';

const PERIOD_MS = 2_400;
const TONES_HZ = [587, 784];

/** Rings until the result is called. A browser that wants a click before sound stays silent: the page shows the call as well. */
export function ring(): () => void {
  const context = audioContext();
  void context.resume();
  const timer = setInterval(sound, PERIOD_MS);
  sound();
  return () => clearInterval(timer);

  function sound(): void {
    if (context.state !== 'running') return;
    TONES_HZ.forEach((tone, index) => {
      const [oscillator, gain, at] = [context.createOscillator(), context.createGain(), context.currentTime + index * 0.22];
      oscillator.frequency.value = tone;
      gain.gain.setValueAtTime(0.0001, at);
      gain.gain.exponentialRampToValueAtTime(0.12, at + 0.02);
      gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.5);
      oscillator.connect(gain).connect(context.destination);
      oscillator.start(at);
      oscillator.stop(at + 0.5);
    });
  }
}
