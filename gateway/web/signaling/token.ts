/** What the pages read from a token. The gateway alone judges whether the token is good. */
export interface TokenClaims {
  userId?: string;
  roomId?: string;
  namespace?: string;
  /** host, anchor, guest or listener. */
  role?: string;
  /** Seconds since 1970. */
  exp?: number;
}

/** Reads a JWT's claims; null if it is no JWT at all. */
export function readToken(token: string): TokenClaims | null {
  const payload = token.split('.')[1];
  if (!payload) return null;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as TokenClaims;
  } catch {
    return null;
  }
}
