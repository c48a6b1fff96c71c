import { HttpError } from '../api/HttpError';
import { Management } from '../api/management';
import { text } from '../text/en';

const KEY = 'liveops.admin';

/** Whether this tab may manage rooms. The token is kept in the tab's own storage, which ends with it. */
export class AdminSession {
  management = $state.raw<Management | null>(null);
  error = $state('');
  busy = $state(false);

  constructor() {
    const token = sessionStorage.getItem(KEY);
    if (token) this.management = new Management(token);
  }

  async signIn(token: string): Promise<void> {
    this.busy = true;
    this.error = '';
    try {
      const management = new Management(token);
      if ((await management.role()) === 'admin') {
        sessionStorage.setItem(KEY, token);
        this.management = management;
      } else {
        this.error = text.rooms.signIn.noAdmin;
      }
    } catch (error) {
      this.error = error instanceof HttpError ? refusal(error) : text.rooms.unreachable;
    } finally {
      this.busy = false;
    }
  }

  signOut(why = ''): void {
    sessionStorage.removeItem(KEY);
    this.management = null;
    this.error = why;
  }
}

function refusal({ status }: HttpError): string {
  const words = text.rooms.signIn;
  return status === 401 ? words.wrong : status === 403 ? words.switchedOff : status === 429 ? words.tooOften : text.rooms.unreachable;
}
