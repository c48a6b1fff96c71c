/** A JSON-RPC 2.0 message in either direction. */
export interface RpcMessage {
  jsonrpc: '2.0';
  id?: number | string | null;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { code: number; message: string };
}

/** The gateway refused a call. */
export class RpcError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** How a connection ended. */
export interface SocketEnd {
  code: number;
  reason: string;
}

export interface JoinResult {
  /** Opaque; given back on the next `join`, it resumes this membership. */
  jtoken: string;
  /** True: the room still has our place, and an established peer connection goes on. */
  resume: boolean;
}

export interface OfferResult {
  sdp: RTCSessionDescriptionInit;
}

/** Somebody with a place in the room. */
export interface Participant {
  userId: string;
  role: string;
  /** Absent where none was given. */
  displayName?: string;
  status: string;
  muted: boolean;
  talking: boolean;
  /** Milliseconds since 1970. */
  joinedAt: number;
}

/** Somebody who may not join during this broadcast; told to hosts only. */
export interface Ban {
  userId: string;
  /** Absent where none was given. */
  displayName?: string;
  /** The user who did it. */
  by: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Something said in the room's chat. */
export interface ChatMessage {
  /** Grows within one time on air. */
  id: number;
  userId: string;
  role: string;
  displayName?: string;
  text: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** What the gateway tells those in a room, by method. */
export interface RoomNotifications {
  participantJoined: Participant;
  participantLeft: { userId: string; reason: string };
  talking: { userId: string; talking: boolean };
  muted: { userId: string; muted: boolean; by: string };
  roomStatus: { userId: string; role: string; status: string }[];
  chat: ChatMessage;
}

/** One notification with the parameters that go with its method. */
export type RoomNotification = { [M in keyof RoomNotifications]: { method: M; params: RoomNotifications[M] } }[keyof RoomNotifications];
