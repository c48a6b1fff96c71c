import { getRoom, HttpError } from '../api/rooms';
import { RpcError } from '../signaling/messages';
import { readToken } from '../signaling/token';
import { text } from '../text/en';

/** What to do about a failed attempt to join. */
export type Fault =
  | { kind: 'retry' }
  /** The room is not on air yet: ask again, calmly. */
  | { kind: 'wait' }
  | { kind: 'pin'; message: string }
  /** Only the person can help. */
  | { kind: 'stop'; message: string };

const errors = text.anchor.error;

/** Judges why a call was refused, by the texts of the signaling protocol. */
export function judgeRefusal(error: RpcError, pinGiven: boolean): Fault {
  switch (error.message) {
    case 'invalid room pin':
      return { kind: 'pin', message: pinGiven ? errors.pin : '' };
    case 'no room found':
    case 'room does not exist or not allowed to join':
      return { kind: 'wait' };
    case 'reached max anchors limit':
      return { kind: 'stop', message: errors.full };
    case 'already joined':
      return { kind: 'stop', message: errors.elsewhere };
    default:
      return { kind: 'retry' };
  }
}

/** A refused WebSocket does not say why, so the token is tried over HTTP. */
export async function judgeConnection(token: string, room: string): Promise<Fault> {
  const claims = readToken(token);
  if (!claims || (claims.exp !== undefined && claims.exp * 1000 < Date.now())) return { kind: 'stop', message: errors.token };
  try {
    await getRoom(room, token);
    return { kind: 'retry' };
  } catch (error) {
    return error instanceof HttpError && error.status === 401 ? { kind: 'stop', message: errors.token } : { kind: 'retry' };
  }
}

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
