import { expect, test } from 'vitest';
import { nodeId, present } from '../../base/index.ts';
import type { Reason } from '../../cluster/index.ts';
import { certificateOf, dependenciesOf, planFewest, planRebalance } from '../../planner/index.ts';
import { placementOfText } from '../../testing/planner-bounds/placement-text.ts';
import { tellArgument, tellCertificate, tellDependents, tellReason } from '../plans.ts';
import { planWording } from './plans.ts';

const nodes = new Map([
  [nodeId(1), 'leaf-1'],
  [nodeId(4), 'leaf-4'],
  [nodeId(8), 'leaf-8'],
]);
const hostOf = (node: ReturnType<typeof nodeId>): string => present(nodes.get(node), `node ${node}`);

const sentences: readonly (readonly [Reason, string])[] = [
  [{ kind: 'onlyInstance' }, 'This is the only instance of test:5, so it is attached at once.'],
  [{ kind: 'restoresSecondCopy' }, 'Restores the second copy of test:5.'],
  [
    { kind: 'placesReplicaOnItsPair' },
    'Puts the replica of test:5 on the partner of its primary, where it belongs.',
  ],
  [
    { kind: 'evensPairs', from: 1, to: 2, fromCount: 9, toCount: 7 },
    'Pair 1 holds 9 partitions and pair 2 holds 7: test:5 moves.',
  ],
  [
    { kind: 'evensLeaves', from: nodeId(4), to: nodeId(8), fromCount: 1, toCount: 0 },
    'leaf-4 holds 1 partition and leaf-8 holds 0: test:5 moves.',
  ],
  [
    { kind: 'leavesIncompletePair', from: nodeId(4) },
    'leaf-4 has no online partner, so test:5 moves to a complete pair.',
  ],
  [{ kind: 'savesCopies' }, 'test:5 moves because that way fewer copies are needed in all.'],
  [{ kind: 'bothLeavesOfTheNewPair' }, 'The new pair of test:5 needs it on both leaves.'],
  [
    { kind: 'separatesGroups' },
    'The copies of test:5 belong in different availability groups: this is the one of the other group.',
  ],
  [
    {
      kind: 'spreadsReplicas',
      primaries: nodeId(1),
      from: nodeId(4),
      to: nodeId(8),
      fromCount: 3,
      toCount: 1,
    },
    'Of the replicas of leaf-1, leaf-4 holds 3 and leaf-8 1: that of test:5 moves.',
  ],
  [
    { kind: 'evensDatabases', from: [nodeId(1), nodeId(4)], to: [nodeId(8)], fromCount: 9, toCount: 7 },
    'Over all databases leaf-1 and leaf-4 have 9 primaries and leaf-8 7, so test:5 goes to the latter.',
  ],
  [
    { kind: 'takesOver', primaries: 3, otherPrimaries: 4 },
    'This leaf has 3 primaries and its partner 4, so it takes test:5 over.',
  ],
  [
    { kind: 'takesOver', primaries: 1, otherPrimaries: 1 },
    'Both leaves of the pair have 1 primary, so the one of group 1 takes test:5 over.',
  ],
  [{ kind: 'leftOver' }, 'test:5 has all its copies where they belong; this one is left over.'],
  [
    { kind: 'evensPrimaries', from: nodeId(4), fromCount: 4, toCount: 0 },
    'leaf-4 has 4 primaries and this leaf 0: it hands test:5 over.',
  ],
  [{ kind: 'followsAgain' }, 'Follows the new primary of test:5 again.'],
  [{ kind: 'leafFailed', leaf: nodeId(8) }, 'leaf-8 failed, so the replica of test:5 takes over.'],
  [{ kind: 'leafLeaves', leaf: nodeId(8) }, 'leaf-8 leaves, so test:5 is served from here.'],
];

test.each(sentences)('reasons: one sentence for each kind (%o)', (reason, sentence) => {
  expect(tellReason(planWording, reason, { hostOf, partition: 'test:5' })).toBe(sentence);
});

test('certificate: the copies against the least, and who lacks what (HAC, four leaves on one host)', () => {
  const placement = placementOfText(`
    127.0.0.1:10001 + 127.0.0.1:10002: 2 6 8 12 13 / 0 4 10 14
    127.0.0.1:10003 + 127.0.0.1:10004: 1 5 9 / 3 7 11 15
    replicas of 13: 127.0.0.1:10004
  `);
  const certificate = certificateOf(planRebalance(placement));
  const portOf = (node: ReturnType<typeof nodeId>): string =>
    String(placement.leaves.find((leaf) => leaf.node === node)?.port);
  expect(tellCertificate(planWording, certificate)).toBe('3 copies; at least 3 are needed.');
  expect(tellArgument(planWording, certificate, portOf)).toEqual([
    '10002 holds 4 of the 5 replicas that belong there: at least 1 copy.',
    '10003 and 10004 hold 7 partitions and need 8: at least 2 copies.',
  ]);
});

test('certificate: evened primaries and instances that are there already', () => {
  const certificate = certificateOf(
    planRebalance(
      placementOfText('leaf-1 + leaf-2: 0 1 2 /\nleaf-4 (offline) + leaf-8: / 3\nreplicas of 3: leaf-1'),
    ),
  );
  const hosts = ['leaf-1', 'leaf-4', 'leaf-2', 'leaf-8'];
  expect(tellCertificate(planWording, certificate)).toBe('2 copies; at least 2 are needed.');
  expect(tellArgument(planWording, certificate, (node) => hosts[node - 2] ?? '')).toEqual([
    'leaf-1 and leaf-2 hold 3 partitions and need 4, of which 1 instance is there already: at least 1 copy.',
    'leaf-2 has 1 primary and needs 2; what it takes over is copied back: at least 1 copy.',
  ]);
});

test('certificate: balance needs no copies', () => {
  const certificate = certificateOf(planRebalance(placementOfText('leaf-1 + leaf-2: 0 / 1')));
  expect(tellCertificate(planWording, certificate)).toBe('No copies; none are needed.');
});

test('dependents: a sentence says what waits', () => {
  const plan = planRebalance(placementOfText('leaf-1 + leaf-3: 0 / 1\nleaf-2 + leaf-4:'));
  const hostOf = (node: number): string => `leaf-${node - 1}`;
  const said = dependenciesOf(plan).map((indices) =>
    tellDependents(
      planWording,
      indices.flatMap((index) => plan.actions[index] ?? []),
      hostOf,
    ),
  );
  expect(said).toEqual([
    'PROMOTE WITH DROP on leaf-2 and DROP on leaf-3 wait for it.',
    'PROMOTE WITH DROP on leaf-2 and DROP on leaf-3 wait for it.',
    'DROP on leaf-3 waits for it.',
    'Nothing waits for it.',
  ]);
});

test('fewest: what it saves is part of the sentence about the product’s plan', () => {
  const placement = placementOfText(`
  127.0.0.1:10001 + 127.0.0.1:10002: 2 6 8 12 13 / 0 4 10 14
  127.0.0.1:10003 + 127.0.0.1:10004: 1 5 9 / 3 7 11 15
  replicas of 13: 127.0.0.1:10004
  `);
  const product = certificateOf(planRebalance(placement));
  const { copies } = certificateOf(planFewest(placement));
  expect(tellCertificate(planWording, product, copies)).toBe(
    '3 copies by the product’s stages; 1 is enough: see .plan fewest.',
  );
  expect(tellCertificate(planWording, product, 3)).toBe('3 copies; at least 3 are needed.');
});
