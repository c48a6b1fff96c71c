/**
 * The id of the peer connection that made a description: the second field of its o= line (RFC 8866 section 5.2). It stays the same
 * through all renegotiations, and is another one after the page was reloaded.
 */
export function sessionId(description: RTCSessionDescriptionInit | null): string | null {
  return description?.sdp?.match(/^o=\S+ (\S+) /m)?.[1] ?? null;
}
