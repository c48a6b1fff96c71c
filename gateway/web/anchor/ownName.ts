const KEY = 'liveops.name';

/** What the person called themselves last time in this browser. */
export function ownName(): string {
  return localStorage.getItem(KEY) ?? '';
}

export function rememberName(name: string): void {
  localStorage.setItem(KEY, name);
}
