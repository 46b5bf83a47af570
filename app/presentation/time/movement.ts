import { type ClusterEvent, unreachable } from '@ha-playground/engine';
import { isOfMotion } from './event-rows.ts';

/** What moves on one branch after the events that have been noted: copies that fill and promotions under way. */
export class Movement {
  /** By database, as the end of an operation ends all that moves in its own, and nothing else. */
  readonly #places: Map<string, Set<string>>;

  constructor(places: ReadonlyMap<string, ReadonlySet<string>> = new Map()) {
    this.#places = new Map([...places].map(([database, moving]) => [database, new Set(moving)]));
  }

  get isAny(): boolean {
    return this.#places.size > 0;
  }

  copy(): Movement {
    return new Movement(this.#places);
  }

  note(event: ClusterEvent): void {
    if (!isOfMotion(event)) return;
    switch (event.kind) {
      case 'copyStarted':
        return this.#begin(event.database, copyOf(event.ordinal, event.to));
      case 'copyFinished':
        return this.#end(event.database, copyOf(event.ordinal, event.to));
      case 'actionFailed':
        return this.#end(event.database, copyOf(event.ordinal, event.node));
      case 'partitionLocked':
        return this.#begin(event.database, promotionOf(event.ordinal));
      case 'partitionPromoted':
      case 'partitionOffline':
        return this.#end(event.database, promotionOf(event.ordinal));
      case 'operationFinished':
        this.#places.delete(event.database);
        break;
      default:
        return unreachable(event);
    }
  }

  #begin(database: string, place: string): void {
    const moving = this.#places.get(database);
    if (moving === undefined) this.#places.set(database, new Set([place]));
    else moving.add(place);
  }

  #end(database: string, place: string): void {
    const moving = this.#places.get(database);
    moving?.delete(place);
    if (moving?.size === 0) this.#places.delete(database);
  }
}

const copyOf = (ordinal: number, to: number): string => `copy of ${ordinal} to ${to}`;

const promotionOf = (ordinal: number): string => `promotion of ${ordinal}`;
