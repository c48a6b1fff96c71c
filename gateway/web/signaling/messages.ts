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

export interface JoinResult {
  /** Opaque; given back on the next `join`, it resumes this membership. */
  jtoken: string;
  /** True: the room still has our place, and an established peer connection goes on. */
  resume: boolean;
}

export interface OfferResult {
  sdp: RTCSessionDescriptionInit;
}

/** One entry of the `roomStatus` notification. */
export interface Member {
  userId: string;
  role: string;
  status: string;
}
