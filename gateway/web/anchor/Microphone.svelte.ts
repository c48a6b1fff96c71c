import { LevelProbe } from '../audio/LevelProbe';

/** The person's microphone: which one, how loud, muted or not. */
export class Microphone {
  devices = $state<MediaDeviceInfo[]>([]);
  deviceId = $state('');
  muted = $state(false);
  probe = $state<LevelProbe | null>(null);
  #stream: MediaStream | null = null;

  get stream(): MediaStream | null {
    return this.#stream;
  }

  get track(): MediaStreamTrack | null {
    return this.#stream?.getAudioTracks()[0] ?? null;
  }

  /** Opens the microphone, or another one. Throws a DOMException that says why the browser gave none. */
  async open(deviceId = ''): Promise<void> {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: {
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: true,
        ...(deviceId && { deviceId: { exact: deviceId } }),
      },
    });
    this.close();
    this.#stream = stream;
    this.probe = LevelProbe.ofStream(stream);
    this.deviceId = this.track?.getSettings().deviceId ?? '';
    this.setMuted(this.muted);
    this.devices = (await navigator.mediaDevices.enumerateDevices()).filter((device) => device.kind === 'audioinput');
  }

  setMuted(muted: boolean): void {
    this.muted = muted;
    if (this.track) this.track.enabled = !muted;
  }

  close(): void {
    this.probe?.dispose();
    this.probe = null;
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#stream = null;
  }
}
