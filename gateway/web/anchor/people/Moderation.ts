import type { Ban, Participant } from '../../signaling/messages';

/** What a host may do about somebody else. */
export interface Moderation {
  mute(person: Participant): void;
  kick(person: Participant): void;
  ban(person: Participant): void;
  unban(ban: Ban): void;
}
