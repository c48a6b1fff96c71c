/** Messages of docs/protocol/calls.md. */

export type Status = 'online' | 'busy' | 'offline';

export interface IceConfig {
  iceServers: RTCIceServer[];
  iceTransportPolicy: RTCIceTransportPolicy;
}

export interface RosterEntry {
  user: string;
  name: string;
  status: Status;
}

interface Relayed {
  from: string;
  room?: string;
}

/** What passes between two peers, by way of the gateway. */
export type PeerMessage =
  | ({ type: 'call' | 'answer'; sdp: string } & Relayed)
  | ({ type: 'ice'; candidate: string } & Relayed);

export type Incoming =
  | PeerMessage
  | ({ type: 'registered'; from: string; roomMembers: number } & IceConfig)
  | ({ type: 'ice-servers' } & IceConfig)
  | { type: 'presence'; users: RosterEntry[] }
  | ({ type: 'presence'; users?: undefined } & RosterEntry)
  | { type: 'room-created'; room: string }
  | { type: 'invite'; from: string; name: string; room: string; members: string[] }
  | { type: 'joined'; from: string; room: string; members: string[] }
  | { type: 'decline'; from: string; room: string; reason?: string }
  | { type: 'left'; from: string; room: string; reason?: string }
  | { type: 'hangup' | 'reject'; from: string; reason?: string }
  | { type: 'error'; code: string; message: string; of?: string; to?: string; room?: string };

export interface Outgoing {
  type: string;
  from?: string;
  to?: string;
  room?: string;
  sdp?: string;
  candidate?: string;
  reason?: string;
  name?: string;
  client?: string;
}
