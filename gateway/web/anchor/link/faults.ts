import { getRoom } from '../../api/rooms';
import { HttpError } from '../../api/HttpError';
import { RpcError, type SocketEnd } from '../../signaling/messages';
import { readToken } from '../../signaling/token';
import { text } from '../../text/en';

/** What to do about a failed attempt to join, or about the end of a connection. */
export type Fault =
  | { kind: 'retry' }
  /** The room is not on air: ask again, calmly. */
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
    case 'banned from this room':
      return { kind: 'stop', message: errors.banned };
    default:
      return { kind: 'retry' };
  }
}

/** Judges why the gateway closed an established connection, by its closing words. */
export function judgeEnd({ reason }: SocketEnd): Fault {
  switch (reason) {
    case 'kicked':
      return { kind: 'stop', message: errors.kicked };
    case 'banned':
      return { kind: 'stop', message: errors.banned };
    case 'user was removed':
      return { kind: 'stop', message: errors.token };
    case 'replaced by a newer connection':
      return { kind: 'stop', message: errors.replaced };
    case 'room ended':
      return { kind: 'wait' };
    default:
      return { kind: 'retry' };
  }
}

/** A refused WebSocket does not say why, so the token is tried over HTTP. */
export async function judgeConnection(token: string, room: string, namespace: string): Promise<Fault> {
  const claims = readToken(token);
  if (!claims || (claims.exp !== undefined && claims.exp * 1000 < Date.now())) return { kind: 'stop', message: errors.token };
  try {
    await getRoom(room, namespace, token);
    return { kind: 'retry' };
  } catch (error) {
    return error instanceof HttpError && error.status === 401 ? { kind: 'stop', message: errors.token } : { kind: 'retry' };
  }
}
