import {
  type Database,
  knownAggregators,
  knownLeaves,
  type LeafNode,
  masterOf,
  onlinePrimary,
  type World,
} from '../../cluster/index.ts';
import type { Draw } from './draw.ts';

/** Where a script stands: the cluster as it is by now, and the chance that decides how it goes on. */
export class Scene {
  readonly world: World;
  readonly draw: Draw;
  /** Counts the steps of a script, so that each writes rows and names of its own. */
  readonly step: number;

  constructor(world: World, draw: Draw, step: number) {
    this.world = world;
    this.draw = draw;
    this.step = step;
  }

  get leaves(): readonly LeafNode[] {
    return knownLeaves(this.world);
  }

  /** The host of the master aggregator; each host of these clusters has one node. */
  get master(): string {
    return masterOf(this.world).host;
  }

  get children(): readonly string[] {
    return knownAggregators(this.world)
      .filter(({ isMaster }) => !isMaster)
      .map(({ host }) => host);
  }

  /** A leaf that is as it should be for what is planned with it; any leaf, or one that nobody knows, once in a while. */
  leaf(about: string, suits: (leaf: LeafNode) => boolean = () => true): string {
    const suited = this.leaves.filter(suits);
    const choices = suited.length === 0 || this.draw.percent(`${about}: any`, 8) ? this.leaves : suited;
    return choices.length === 0 ? 'leaf-99' : this.draw.of(about, choices).host;
  }

  /** A database, one that nobody has created once in a while. */
  database(about: string): string {
    return this.databaseOrNull(about)?.name ?? 'nobody';
  }

  /** A database that can be written to, mostly: every partition is served. */
  writableDatabase(about: string): string {
    const writable = this.world.databases.filter(({ partitions }) =>
      partitions.slice().every((partition) => onlinePrimary(partition) !== null),
    );
    if (writable.length === 0 || this.draw.percent(`${about}: any`, 15)) return this.database(about);
    return this.draw.of(about, writable).name;
  }

  databaseOrNull(about: string): Database | null {
    const { databases } = this.world;
    if (databases.length === 0 || this.draw.percent(`${about}: any`, 2)) return null;
    return this.draw.of(about, databases);
  }

  /** The option, in so many of a hundred cases, with a space before it. */
  option(option: string, cases: number): string {
    return this.draw.percent(option, cases) ? ` ${option}` : '';
  }
}

/** One way in which a script goes on; the lines run one after another. */
export interface Step {
  readonly name: string;
  readonly weight: number;
  readonly lines: (scene: Scene) => readonly string[];
}
