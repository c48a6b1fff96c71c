import { text } from '../../text/en';

const errors = text.anchor.error;

/** Says in plain words why the browser gave no microphone. */
export function microphoneFault(error: unknown): string {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return errors.denied;
    case 'NotFoundError':
    case 'OverconstrainedError':
      return errors.noMicrophone;
    case 'NotReadableError':
    case 'AbortError':
      return errors.busyMicrophone;
    default:
      return errors.other;
  }
}
