import type { Participant, RoomNotification } from '../../signaling/messages';

/** Who is in the room, as the gateway tells it. */
export class People {
  list = $state<Participant[]>([]);
  readonly #byId = $derived(new Map(this.list.map((person) => [person.userId, person])));

  find(userId: string): Participant | undefined {
    return this.#byId.get(userId);
  }

  /** The truth, from which notifications go on. */
  reset(participants: Participant[]): void {
    this.list = participants;
  }

  hear({ method, params }: RoomNotification): void {
    switch (method) {
      case 'participantJoined':
        this.list = [...this.list.filter((person) => person.userId !== params.userId), params];
        break;
      case 'participantLeft':
        this.list = this.list.filter((person) => person.userId !== params.userId);
        break;
      case 'talking':
        this.#change(params.userId, { talking: params.talking });
        break;
      case 'muted':
        this.#change(params.userId, { muted: params.muted });
        break;
      case 'roomStatus':
        for (const { userId, status } of params) this.#change(userId, { status });
        break;
    }
  }

  #change(userId: string, change: Partial<Participant>): void {
    const person = this.find(userId);
    if (person) Object.assign(person, change);
  }
}
