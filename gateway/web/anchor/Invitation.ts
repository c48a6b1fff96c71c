import { readToken } from '../signaling/token';

/** What the link to this page says. */
export interface Invitation {
  token: string;
  room: string;
  /** Empty for the gateway's own. */
  namespace: string;
  /** Go on air without a click, where the browser lets us. */
  autostart: boolean;
  pin: string;
  /** What to be called, if the link knows. */
  name: string;
}

export function readInvitation(search: string): Invitation {
  const query = new URLSearchParams(search);
  const token = query.get('token') ?? '';
  const claims = readToken(token);
  return {
    token,
    room: query.get('room') ?? claims?.roomId ?? '',
    namespace: query.get('namespace') ?? claims?.namespace ?? '',
    autostart: query.get('autostart') === '1',
    pin: query.get('pin') ?? '',
    name: query.get('name') ?? '',
  };
}
