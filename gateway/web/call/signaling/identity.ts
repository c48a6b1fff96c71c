const CLIENT = 'liveops.call.client';
const ROOM = 'liveops.call.room';
const NAME = 'liveops.call.name';

/** The secret by which the gateway knows this tab again after a reload. */
export function clientSecret(): string {
  let secret = sessionStorage.getItem(CLIENT);
  if (!secret) {
    secret = crypto.randomUUID();
    sessionStorage.setItem(CLIENT, secret);
  }
  return secret;
}

/** The room that this tab is in, across a reload. */
export const rememberedRoom = {
  get: (): string | null => sessionStorage.getItem(ROOM),
  set: (room: string): void => sessionStorage.setItem(ROOM, room),
  clear: (): void => sessionStorage.removeItem(ROOM),
};

/** What the person called itself the last time. */
export const rememberedName = {
  get: (): string => localStorage.getItem(NAME) ?? '',
  set: (name: string): void => localStorage.setItem(NAME, name),
};
