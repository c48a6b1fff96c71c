import { LevelProbe } from '../../audio/LevelProbe';

/** The person's microphone: which one, how loud, muted or not. */
export class Microphone {
  devices = $state<MediaDeviceInfo[]>([]);
  deviceId = $state('');
  muted = $state(false);
  probe = $state<LevelProbe | null>(null);
  stream = $state.raw<MediaStream | null>(null);

  /** Called when it was unplugged. */
  onLost: () => void = () => {};

  get open(): boolean {
    return this.#track?.readyState === 'live';
  }

  get #track(): MediaStreamTrack | undefined {
    return this.stream?.getAudioTracks()[0];
  }

  /** Opens the browser's choice of microphone, or a certain one. Throws a DOMException that says why the browser gave none. */
  async use(deviceId = ''): Promise<MediaStreamTrack> {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: {
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: true,
        ...(deviceId && { deviceId: { exact: deviceId } }),
      },
    });
    this.close();
    const [track] = stream.getAudioTracks() as [MediaStreamTrack];
    track.onended = () => this.onLost();
    this.stream = stream;
    this.probe = LevelProbe.ofStream(stream);
    this.deviceId = track.getSettings().deviceId ?? '';
    this.setMuted(this.muted);
    navigator.mediaDevices.ondevicechange = () => void this.#list();
    await this.#list();
    return track;
  }

  setMuted(muted: boolean): void {
    this.muted = muted;
    if (this.#track) this.#track.enabled = !muted;
  }

  close(): void {
    this.probe?.dispose();
    this.probe = null;
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = null;
    if (navigator.mediaDevices) navigator.mediaDevices.ondevicechange = null;
  }

  async #list(): Promise<void> {
    this.devices = (await navigator.mediaDevices.enumerateDevices()).filter((device) => device.kind === 'audioinput');
  }
}
