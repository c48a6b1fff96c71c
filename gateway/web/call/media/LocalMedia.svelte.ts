import { text } from '../../text/en';
import { cameraConstraints, microphoneConstraints } from './constraints';

/** The person's microphone, camera and screen: each may be there or not, and come and go during the call. */
export class LocalMedia {
  microphone = $state<MediaStreamTrack | null>(null);
  camera = $state<MediaStreamTrack | null>(null);
  screen = $state<MediaStreamTrack | null>(null);
  muted = $state(false);
  /** Why there is no microphone or camera. */
  fault = $state('');
  /** What the person sees of itself. */
  readonly self = $derived(this.camera ? new MediaStream([this.camera]) : null);
  readonly low: boolean;

  /** Called when something is to be sent instead of what was sent before. */
  onChange: () => void = () => {};

  constructor(low: boolean) {
    this.low = low;
  }

  get micOn(): boolean {
    return this.microphone !== null && !this.muted;
  }

  /** Asks for microphone and camera, and does with what the person allows: a call needs neither. */
  async open(): Promise<void> {
    if (this.microphone || this.camera) return;
    const audio = microphoneConstraints;
    const stream =
      (await this.#get({ audio, video: cameraConstraints(this.low) })) ?? (await this.#get({ audio })) ?? (await this.#get({ video: cameraConstraints(this.low) }));
    this.microphone = stream?.getAudioTracks()[0] ?? null;
    this.camera = stream?.getVideoTracks()[0] ?? null;
    const words = text.call.media;
    this.fault = this.microphone ? (this.camera ? '' : words.noCamera) : this.camera ? words.noMicrophone : words.neither;
    this.#watch();
    this.onChange();
  }

  async toggleMicrophone(): Promise<void> {
    if (this.microphone) this.muted = !this.muted;
    else {
      this.microphone = (await this.#get({ audio: microphoneConstraints }))?.getAudioTracks()[0] ?? null;
      this.fault = this.microphone ? '' : text.call.media.noMicrophone;
      this.muted = false;
    }
    if (this.microphone) this.microphone.enabled = !this.muted;
    this.onChange();
  }

  /** Off means that the camera's light goes out. */
  async toggleCamera(): Promise<void> {
    if (this.camera) {
      this.camera.stop();
      this.camera = null;
    } else {
      this.camera = (await this.#get({ video: cameraConstraints(this.low) }))?.getVideoTracks()[0] ?? null;
      this.fault = this.camera ? '' : text.call.media.noCamera;
    }
    this.#watch();
    this.onChange();
  }

  async toggleScreen(): Promise<void> {
    if (this.screen) {
      this.#endScreen();
      return;
    }
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { ideal: this.low ? 2 : 15 } } });
      const screen = stream.getVideoTracks()[0] ?? null;
      // The browser's own "stop sharing" button.
      screen?.addEventListener('ended', () => this.screen === screen && this.#endScreen());
      this.screen = screen;
      this.onChange();
    } catch {
      // The person has thought better of it; nothing was shared.
    }
  }

  close(): void {
    for (const track of [this.microphone, this.camera, this.screen]) track?.stop();
    this.microphone = this.camera = this.screen = null;
    this.muted = false;
    this.fault = '';
  }

  #endScreen(): void {
    this.screen?.stop();
    this.screen = null;
    this.onChange();
  }

  /** A device that is unplugged ends its track. */
  #watch(): void {
    const { microphone, camera } = this;
    microphone?.addEventListener('ended', () => this.microphone === microphone && ((this.microphone = null), this.onChange()));
    camera?.addEventListener('ended', () => this.camera === camera && ((this.camera = null), this.onChange()));
  }

  async #get(constraints: MediaStreamConstraints): Promise<MediaStream | null> {
    try {
      return await navigator.mediaDevices.getUserMedia(constraints);
    } catch {
      return null; // Refused, or there is none: the call goes on without.
    }
  }
}
