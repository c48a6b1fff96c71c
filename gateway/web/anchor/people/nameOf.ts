import { text } from '../../text/en';

/** What somebody is called: the name they gave, or their role with something to tell them apart. */
export function nameOf(person: { userId: string; role: string; displayName?: string | undefined }): string {
  return person.displayName || `${text.anchor.people.roles(person.role)} ${person.userId.slice(0, 4)}`;
}
