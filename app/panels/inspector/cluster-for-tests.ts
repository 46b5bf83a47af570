import { knownLeaves, type World } from '@ha-playground/engine';
import { advance } from '@ha-playground/engine/console';
import { freePlay } from '../../presentation/start.ts';
import { type Subject, subjectOf } from './subject.ts';

/** The cluster of free play: eight leaves in pairs, `test` with 16 partitions; statements run, then time passes. */
export function playground() {
  const { history, client } = freePlay.begin();
  const play = (script: string, ms = 0): World => {
    client.enqueue(script);
    advance(history, [client], history.cursor.atMs + ms);
    return history.world;
  };
  return { history, play, at: (ms: number) => play('', ms) };
}

/** What is meant by `leaf-8`, `test:3` or `test:3 leaf-8`. */
export function subjectNamed(world: World, name: string): Subject {
  const {
    database = null,
    ordinal,
    host,
  } = /^(?:(?<database>\w+):(?<ordinal>\d+))? ?(?<host>leaf-\d+)?$/.exec(name)?.groups ?? {};
  const node = knownLeaves(world).find((leaf) => leaf.host === host)?.id ?? null;
  const partitions = world.databases.find((candidate) => candidate.name === database)?.partitions;
  const subject = subjectOf(world, {
    node,
    ordinal: ordinal === undefined ? null : (partitions?.at(Number(ordinal)).ordinal ?? null),
    database,
  });
  if (subject === null) throw new Error(`there is no ${name}`);
  return subject;
}
