import {
  type ClusterEvent,
  type Database,
  type NodeId,
  type OperationId,
  type Ordinal,
  type PartitionInstance,
  Sequence,
  type SimMs,
  unreachable,
  type World,
} from '@ha-playground/engine';
import { isOfPlaces } from '../../../presentation/time/event-rows.ts';

/** Where the instances of a database stand within their leaves. */
export interface Slots {
  /** The place of the instance within its leaf, from 0; fixed from its arrival until it is dropped. */
  slotOf(ordinal: Ordinal, node: NodeId): number;
  /** How many slots every leaf needs: enough for the fullest leaf that there has been so far. */
  readonly capacity: number;
  /** The same for the moment at which the database began. */
  readonly capacityAtFirst: number;
}

/**
 * Remembers the slots of one line of time.
 *
 * A slot depends on what happened before: an arrival takes the lowest slot that is free at that moment, and a drop
 * leaves a hole that only a later arrival fills. The instances of a world do not tell where the holes were; its events
 * do. So slots are read off the events, once and forwards. An arrival is written down with the place of its event and
 * holds for every world that contains it, which makes going back in time free. The result depends on the world alone,
 * in whatever order worlds are asked for.
 */
export interface SlotBook {
  slotsAt(world: World, database: Database): Slots;
}

/** `worldAt` gives the world of the same line of time at an instant: it shows where a database began. */
export function createSlotBook(worldAt: (atMs: SimMs) => World): SlotBook {
  const ledgers = new Map<number, Ledger>();
  return {
    slotsAt(world, database) {
      let ledger = ledgers.get(database.id);
      if (ledger === undefined || !ledger.isOfTimeOf(world)) {
        ledger = openLedger(world, database, worldAt);
        ledgers.set(database.id, ledger);
      }
      ledger.read(world);
      return ledger.slotsAfter(world.events.length);
    },
  };
}

function openLedger(world: World, database: Database, worldAt: (atMs: SimMs) => World): Ledger {
  const created = eventOfCreation(world, database.name);
  const createdAtMs = created === null ? null : world.events.at(created).atMs;
  const beginning = createdAtMs === null ? world : worldAt(createdAtMs);
  const first = beginning.databases.find(({ id }) => id === database.id);
  // A line of time may be known only from later on; then what stands there by then has always stood there.
  if (created === null || first === undefined || beginning.nowMs !== createdAtMs) {
    const shown = first === undefined ? { database, world } : { database: first, world: beginning };
    return new Ledger(shown.database, shown.world.events.length, () => true);
  }
  return new Ledger(first, created + 1, (instance) => instance.membership !== 'arriving');
}

function eventOfCreation(world: World, name: string): number | null {
  for (let index = world.events.length - 1; index >= 0; index -= 1) {
    const event = world.events.at(index);
    if (event.kind === 'databaseCreated' && event.database === name) return index;
  }
  return null;
}

/** One occupation of a slot: it holds for every world with more than `eventsBefore` events, until the next one. */
interface Stay {
  readonly slot: number;
  readonly eventsBefore: number;
}

interface Shelf {
  /** Who stands in each slot after the last event that was read. */
  readonly occupants: (Ordinal | null)[];
  /** The slot of the first stay of each partition: most have no other, and there may be a hundred thousand. */
  readonly firsts: Map<Ordinal, number>;
  /** The stays after the first one. */
  readonly others: Map<Ordinal, Stay[]>;
}

class Ledger {
  readonly #database: string;
  readonly #shelves = new Map<NodeId, Shelf>();
  readonly #capacities: { readonly capacity: number; readonly eventsBefore: number }[] = [];
  /** Copies under way to leaves that did not hold the partition before: when they fail, nothing stays. */
  readonly #arriving = new Map<string, { node: NodeId; ordinal: Ordinal; operation: OperationId }>();
  #events = Sequence.empty<ClusterEvent>();
  readonly #capacityAtFirst: number;
  #read: number;

  /** `beginning`: the database when its events from the index `firstEvent` on are still to be read. */
  constructor(beginning: Database, firstEvent: number, stands: (instance: PartitionInstance) => boolean) {
    this.#database = beginning.name;
    this.#read = firstEvent;
    beginning.partitions.forEach(({ ordinal, instances }) => {
      for (const instance of instances) if (stands(instance)) this.#arrive(instance.node, ordinal, 0);
    });
    this.#capacityAtFirst = this.#capacities.at(-1)?.capacity ?? 0;
  }

  /** Is `world` before or after what was read so far, on the same line of time? */
  isOfTimeOf(world: World): boolean {
    const shared = Math.min(this.#events.length, world.events.length);
    return shared === 0 || this.#events.at(shared - 1) === world.events.at(shared - 1);
  }

  read(world: World): void {
    for (; this.#read < world.events.length; this.#read += 1) this.#follow(world.events.at(this.#read));
    if (world.events.length > this.#events.length) this.#events = world.events;
  }

  slotsAfter(eventCount: number): Slots {
    return {
      capacityAtFirst: this.#capacityAtFirst,
      capacity: this.#capacities.findLast((entry) => entry.eventsBefore < eventCount)?.capacity ?? 0,
      slotOf: (ordinal, node) => {
        const { firsts, others } = this.#shelf(node);
        const stay = others.get(ordinal)?.findLast(({ eventsBefore }) => eventsBefore < eventCount);
        return stay?.slot ?? firsts.get(ordinal) ?? this.#arrive(node, ordinal, 0);
      },
    };
  }

  #follow(event: ClusterEvent): void {
    if (!isOfPlaces(event)) return;
    switch (event.kind) {
      case 'copyStarted':
        if (event.database === this.#database) this.#startCopy(event);
        break;
      case 'copyFinished':
        if (event.database === this.#database) this.#arriving.delete(nameOf(event.to, event.ordinal));
        break;
      case 'instanceDropped':
        if (event.database === this.#database) this.#leave(event.node, event.ordinal);
        break;
      case 'actionFailed':
        if (event.database === this.#database) this.#fail(event.node, event.ordinal);
        break;
      case 'operationFinished':
        this.#abandon(event.operation);
        break;
      default:
        return unreachable(event);
    }
  }

  #startCopy(event: {
    readonly to: NodeId;
    readonly ordinal: Ordinal;
    readonly operation: OperationId;
  }): void {
    const { to: node, ordinal, operation } = event;
    if (this.#shelf(node).occupants.includes(ordinal)) return;
    this.#arrive(node, ordinal, this.#read);
    this.#arriving.set(nameOf(node, ordinal), { node, ordinal, operation });
  }

  #fail(node: NodeId, ordinal: Ordinal): void {
    if (this.#arriving.delete(nameOf(node, ordinal))) this.#leave(node, ordinal);
  }

  #abandon(operation: OperationId): void {
    for (const copy of this.#arriving.values())
      if (copy.operation === operation) this.#fail(copy.node, copy.ordinal);
  }

  #arrive(node: NodeId, ordinal: Ordinal, eventsBefore: number): number {
    const { occupants, firsts, others } = this.#shelf(node);
    const hole = occupants.indexOf(null);
    const slot = hole === -1 ? occupants.length : hole;
    occupants[slot] = ordinal;
    if (firsts.has(ordinal)) others.set(ordinal, [...(others.get(ordinal) ?? []), { slot, eventsBefore }]);
    else firsts.set(ordinal, slot);
    if (slot >= (this.#capacities.at(-1)?.capacity ?? 0))
      this.#capacities.push({ capacity: slot + 1, eventsBefore });
    return slot;
  }

  #leave(node: NodeId, ordinal: Ordinal): void {
    const { occupants } = this.#shelf(node);
    const slot = occupants.indexOf(ordinal);
    if (slot !== -1) occupants[slot] = null;
  }

  #shelf(node: NodeId): Shelf {
    let shelf = this.#shelves.get(node);
    if (shelf === undefined) {
      shelf = { occupants: [], firsts: new Map(), others: new Map() };
      this.#shelves.set(node, shelf);
    }
    return shelf;
  }
}

const nameOf = (node: NodeId, ordinal: Ordinal): string => `${ordinal} on ${node}`;
