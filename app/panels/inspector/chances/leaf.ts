import { type LeafNode, leafLifecycle, masterIsUp, masterReaches, type World } from '@ha-playground/engine';
import { laterWords } from '../../../words/index.ts';
import { type Chance, can, cannot, chancesFrom, comes, type Prospect } from './chance.ts';
import { copiesTo, detectionAt, recoveryAt } from './due.ts';

const text = () => laterWords.inspector.chances.leaf;

/** What can become of a leaf in the eyes of the master aggregator. */
export function leafChances(leaf: LeafNode, world: World): readonly Chance[] {
  return chancesFrom(leafLifecycle, leaf.state, {
    add: () => can(text().add),
    lost: () => lost(leaf, world),
    reachable: (to) => reachable(leaf, world, to === 'attaching'),
    copied: () => copied(leaf, world),
    attach: (to) => attach(leaf, to === 'recovering'),
    detach: () => can(text().detach),
    remove: () => can(text().remove),
  });
}

function lost(leaf: LeafNode, world: World): Prospect {
  if (!masterIsUp(world)) return cannot(text().masterDown);
  if (!world.variables.leafFailureDetection) return cannot(text().detectionOff);
  if (masterReaches(world, leaf.id)) return can(text().silence);
  return comes(text().missing, detectionAt(world, leaf));
}

/** A leaf that answers again: taken back by itself, or only known to be there. */
function reachable(leaf: LeafNode, world: World, isTakenBack: boolean): Prospect {
  const isWanted = world.variables.autoAttach;
  if (leaf.state === 'detached' && leaf.detachedBy === 'statement') return cannot(text().setAside);
  if (leaf.state !== 'recovering' && isWanted !== isTakenBack)
    return cannot(isWanted ? text().autoAttachOn : text().autoAttachOff);
  if (!masterIsUp(world)) return cannot(text().masterDown);
  switch (leaf.process) {
    case 'running':
      return masterReaches(world, leaf.id) ? comes(text().soon) : cannot(text().cutOff);
    case 'recovering':
      return comes(text().recovered, recoveryAt(world, leaf));
    case 'hung':
      return cannot(text().hung);
    case 'stopped':
      return cannot(text().stopped);
  }
}

function copied(leaf: LeafNode, world: World): Prospect {
  const batch = world.attachBatch;
  if (batch?.leaves.includes(leaf.id)) return comes(text().batch, batch.closesAtMs);
  const { running, scheduled, lastMs } = copiesTo(world, leaf.id);
  if (running.length + scheduled === 0) return comes(text().noCopies);
  return comes(text().copies(running.length, scheduled), scheduled === 0 ? lastMs : null);
}

function attach(leaf: LeafNode, waitsForRecovery: boolean): Prospect {
  if (leaf.state === 'unknown') return can(text().attachUnknown);
  if (leaf.process === 'stopped' || leaf.process === 'hung')
    return cannot(leaf.process === 'hung' ? text().hung : text().stopped);
  if (waitsForRecovery)
    return leaf.process === 'recovering' ? can(text().attachEarly) : cannot(text().hasRecovered);
  return leaf.process === 'running' ? can(text().attach) : cannot(text().recovers);
}
