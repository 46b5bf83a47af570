import {
  type LeafNode,
  leafIs,
  leafLifecycle,
  masterIsUp,
  masterReaches,
  silenceOf,
  unreachable,
  type World,
} from '@ha-playground/engine';
import { laterWords } from '../../../words/index.ts';
import { type Chance, can, cannot, chancesFrom, comes, type Prospect } from './chance.ts';
import { copiesTo, detectionAt, recoveryAt } from './due.ts';

const text = () => laterWords.inspector.chances.leaf;

/** What can become of a leaf in the eyes of the master aggregator. */
export function leafChances(leaf: LeafNode, world: World): readonly Chance[] {
  return chancesFrom(leafLifecycle, leaf.state, {
    add: () => can(text().add),
    lost: () => lost(leaf, world),
    reachable: (to) => reachable(leaf, world, leafIs.attaching(to)),
    copied: () => copied(leaf, world),
    attach: (to) => attach(leaf, world, leafIs.awaited(to)),
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
  if (leaf.detachedBy === 'statement') return cannot(text().setAside);
  if (!leafIs.returning(leaf.state) && isWanted !== isTakenBack)
    return cannot(isWanted ? text().autoAttachOn : text().autoAttachOff);
  if (!masterIsUp(world)) return cannot(text().masterDown);
  const cause = silenceOf(world, leaf)?.cause ?? null;
  switch (cause) {
    case null:
      return comes(text().soon);
    case 'recovering':
      return comes(text().recovered, recoveryAt(world, leaf));
    case 'cutOff':
    case 'hung':
    case 'stopped':
      return cannot(text()[cause]);
    default:
      return unreachable(cause);
  }
}

function copied(leaf: LeafNode, world: World): Prospect {
  const batch = world.attachBatch;
  if (batch?.leaves.includes(leaf.id)) return comes(text().batch, batch.closesAtMs);
  const { running, scheduled, lastMs } = copiesTo(world, leaf.id);
  if (running.length + scheduled === 0) return comes(text().noCopies);
  return comes(text().copies(running.length, scheduled), scheduled === 0 ? lastMs : null);
}

/** ATTACH LEAF takes a leaf that answers, or one that will as soon as it has recovered. */
function attach(leaf: LeafNode, world: World, waitsForRecovery: boolean): Prospect {
  if (!leafIs.known(leaf.state)) return can(text().attachUnknown);
  const cause = silenceOf(world, leaf)?.cause ?? null;
  switch (cause) {
    case null:
      return waitsForRecovery ? cannot(text().hasRecovered) : can(text().attach);
    case 'recovering':
      return waitsForRecovery ? can(text().attachEarly) : cannot(text().recovers);
    case 'cutOff':
    case 'hung':
    case 'stopped':
      return cannot(text()[cause]);
    default:
      return unreachable(cause);
  }
}
