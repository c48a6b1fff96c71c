/** A token for the keys of an encrypted room's stream; empty where the gateway gives none to just anybody. */
export async function listenerToken(roomId: string, namespace: string): Promise<string> {
  const response = await fetch('/api/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ roomId, ...(namespace && { namespace }) }),
  });
  return response.ok ? ((await response.json()) as { token: string }).token : '';
}
