import { audioContext } from './context';

/** Below this, in dBFS, a meter shows nothing. */
export const FLOOR_DB = -60;

/** Measures the level of an audio node. */
export class LevelProbe {
  readonly #analyser: AnalyserNode;
  readonly #samples: Float32Array<ArrayBuffer>;
  readonly #source: AudioNode;

  constructor(source: AudioNode) {
    this.#source = source;
    this.#analyser = new AnalyserNode(audioContext(), { fftSize: 4096 });
    this.#samples = new Float32Array(this.#analyser.fftSize);
    source.connect(this.#analyser);
  }

  static ofStream(stream: MediaStream): LevelProbe {
    return new LevelProbe(audioContext().createMediaStreamSource(stream));
  }

  /** Peak of the last 85 ms (at 48 kHz) in dBFS, FLOOR_DB at the least. */
  peakDb(): number {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    let peak = 0;
    for (const sample of this.#samples) peak = Math.max(peak, Math.abs(sample));
    return Math.max(FLOOR_DB, 20 * Math.log10(peak));
  }

  dispose(): void {
    this.#source.disconnect(this.#analyser);
  }
}
