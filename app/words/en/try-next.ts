import type { Wording } from '@ha-playground/engine';
import type { SuggestionReason } from '../../presentation/statements/suggestions.ts';
import { counted } from './formats.ts';

const reasons: Wording<SuggestionReason> = {
  firstLeaf: () => 'a cluster begins with a leaf',
  firstDatabase: () => 'the leaves hold nothing yet',
  leaves: () => 'which leaves there are, and their states',
  aggregators: () => 'who takes the statements',
  partitions: () => 'who holds which partition',
  startMaster: () => 'without a master aggregator nothing is detected and nothing fails over',
  start: ({ host }) => `${host} comes back and is attached`,
  resume: ({ host }) => `${host} answers again`,
  attach: ({ host }) => `${host} runs, but is out of service`,
  partner: ({ host }) => `${host} waits for a partner: a leaf in the other group`,
  connect: ({ host }) => `${host} takes statements`,
  wait: () => 'see what becomes of it',
  heal: () => 'the network is broken between two nodes',
  restore: ({ count }) => `${counted(count, 'partition has', 'partitions have')} a single copy`,
  rebalance: ({ database, actions, copies }) =>
    `${database} is not balanced: ${counted(actions, 'action', 'actions')}, ${counted(copies, 'copy', 'copies')} among them`,
  fewest: ({ saved }) => `a plan with ${counted(saved, 'copy', 'copies')} less`,
  why: () => 'the reason for each step of the plan',
  kill: ({ host }) => `see what is left when ${host} dies`,
  workload: () => 'clients that notice what happens',
  progress: () => 'how far it has got',
  count: () => 'do all rows answer meanwhile?',
  explain: () => 'what a rebalance would do now',
};

/** What could be run next, and why. */
export const tryNext = {
  title: 'Try next',
  story: (title: string, next: number, count: number) => `${title} · step ${next} of ${count}`,
  storyEnd: (title: string) => `${title} · the end. Go on as you like, or choose another story.`,
  runs: (statement: string) => `Run ${statement}`,
  reasons,
};
