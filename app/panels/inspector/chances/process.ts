import { type LeafNode, processLifecycle, type World } from '@ha-playground/engine';
import { laterWords } from '../../../words/index.ts';
import { type Chance, can, chancesFrom, comes } from './chance.ts';
import { recoveryAt } from './due.ts';

const text = () => laterWords.inspector.chances.process;

/** What can become of a leaf's process. */
export const processChances = (leaf: LeafNode, world: World): readonly Chance[] =>
  chancesFrom(processLifecycle, leaf.process, {
    kill: () => can(text().kill),
    stop: () => can(text().stop),
    start: () => can(text().start),
    hang: () => can(text().hang),
    resume: () => can(text().resume),
    recovered: () => comes(text().recovered, recoveryAt(world, leaf)),
  });
