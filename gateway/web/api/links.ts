import type { RoomName } from './management';

/** Where somebody with this token goes on air. */
export function speakLink(room: RoomName, token: string): string {
  return link('/anchor', room, { token });
}

/** Where anybody listens; encrypted rooms need a listener's token. */
export function listenLink(room: RoomName, token = ''): string {
  return link('/listen', room, token === '' ? {} : { token });
}

/** HTML that shows the player on another site. */
export function embedCode(room: RoomName, token = ''): string {
  const source = new URL(listenLink(room, token));
  source.searchParams.set('embed', '1');
  return `<iframe src="${source.href.replaceAll('&', '&amp;')}" allow="autoplay" width="420" height="200" style="border:0"></iframe>`;
}

function link(page: string, { roomId, namespace }: RoomName, more: Record<string, string>): string {
  const url = new URL(page, location.href);
  url.search = new URLSearchParams({ room: roomId, ...(namespace && namespace !== 'default' && { namespace }), ...more }).toString();
  return url.href;
}
