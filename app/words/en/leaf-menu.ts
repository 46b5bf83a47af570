import type { NodeNote } from '../../presentation/statements/node-commands.ts';

const notes: Readonly<Record<NodeNote, string>> = {
  add: 'one more leaf joins the cluster',
  kill: 'the process dies at once',
  stop: 'a clean shutdown',
  hang: 'the process stops answering',
  resume: 'the process answers again',
  start: 'the process is started and recovers',
  detach: 'takes the leaf out of service',
  attach: 'brings the leaf back into service',
  remove: 'the cluster forgets the leaf',
  look: 'on a connection to this leaf',
  notOnline: 'only an online leaf can be detached',
  notDetached: 'only a detached leaf is attached by hand',
  notReachable: 'the leaf does not answer',
};

/** The menu of a leaf, and what else says why a command of it cannot be given. */
export const leafMenu = {
  label: (host: string) => `Commands for ${host}`,
  heading: (host: string, state: string) => `${host} · ${state}`,
  inspect: (host: string, partition: string | null) =>
    partition === null ? `Inspect ${host}` : `Inspect ${partition} on ${host}`,
  inspectNote: 'its states, what can happen next, its history',
  notes,
  notInExercise: 'not allowed in this exercise',
};

/** What every language has to say there. */
export type MenuWords = typeof leafMenu;
