import { describe, expect, test } from 'vitest';
import { afterScript } from '../start.ts';
import { commonEnds, fitter, shortNames } from './short-names.ts';

const shortOf = (names: readonly string[]): readonly string[] => {
  const { start, end } = commonEnds(names);
  return names.map((name) => name.slice(start.length, name.length - end.length));
};

describe('names of leaves: what tells them apart is shown', () => {
  test.each([
    ['short ones are whole', ['leaf-1', 'leaf-2', 'leaf-10'], ['leaf-1', 'leaf-2', 'leaf-10']],
    [
      'EC2',
      ['ip-10-0-1-17.us-east-1.compute.internal', 'ip-10-0-2-9.us-east-1.compute.internal'],
      ['1-17', '2-9'],
    ],
    [
      'Kubernetes',
      [
        'node-4f1c-leaf-ag1-0.svc-4f1c.prod.svc.cluster.local',
        'node-4f1c-leaf-ag1-11.svc-4f1c.prod.svc.cluster.local',
        'node-4f1c-leaf-ag2-0.svc-4f1c.prod.svc.cluster.local',
      ],
      ['ag1-0', 'ag1-11', 'ag2-0'],
    ],
    ['IPv4', ['192.168.100.17', '192.168.100.18', '192.168.101.4'], ['100.17', '100.18', '101.4']],
    ['IPv6', ['2001:db8:0:1::17', '2001:db8:0:1::18'], [':17', ':18']],
    ['one host with many ports', ['database.example:3306', 'database.example:3307'], [':3306', ':3307']],
    ['numbers alone say nothing', ['10.120.30.101', '10.120.30.102'], ['30.101', '30.102']],
    ['they differ in the middle', ['prod-alpha-database-node', 'prod-beta-database-node'], ['alpha', 'beta']],
    ['they differ in front', ['alpha.db.example.com', 'beta.db.example.com'], ['alpha', 'beta']],
    ['they differ at the end', ['production-cluster-a01', 'production-cluster-a02'], ['a01', 'a02']],
    [
      'too little would be left',
      ['production-cluster-1', 'production-cluster-2'],
      ['cluster-1', 'cluster-2'],
    ],
    ['one begins as another ends', ['aaaa-bbbb-aaaa', 'aaaa-aaaa'], ['aaaa-bbbb', 'aaaa']],
    ['one alone', ['ip-10-0-1-17.us-east-1.compute.internal'], ['ip-10-0-1-17.us-east-1.compute.internal']],
  ])('names: %s', (_situation, names, short) => {
    expect(shortOf(names)).toEqual(short);
    expect(new Set(shortOf(names)).size).toBe(names.length);
  });

  test('names: what is left out of them is said once; other nodes are whole', () => {
    const host = (end: string): string => `node-4f1c-leaf-${end}.svc-4f1c.cluster.local`;
    const { world } = afterScript(
      [host('ag1-0'), host('ag2-1')].map((name) => `ADD LEAF root@'${name}';`).join(' '),
    ).history;
    const names = shortNames(world);
    expect([...world.nodes].map(({ id }) => names.of(id))).toEqual(['ma', 'ag1-0', 'ag2-1']);
    expect(names.frame).toBe('node-4f1c-leaf-….svc-4f1c.cluster.local');
    expect(shortNames(world)).toBe(names);
    expect(
      shortNames(afterScript("ADD LEAF root@'leaf-1'; ADD LEAF root@'leaf-2';").history.world).frame,
    ).toBeNull();
  });

  test('names: machines of several domains are called by their own names', () => {
    const hosts = ['analytics-1.dc1.example.com', 'analytics-2.dc2.example.org', 'leaf-3', '10.20.30.40'];
    const { world } = afterScript(hosts.map((host) => `ADD LEAF root@'${host}';`).join(' ')).history;
    const names = shortNames(world);
    expect([...world.nodes].map(({ id }) => names.of(id)).slice(1)).toEqual([
      'analytics-1',
      'analytics-2',
      'leaf-3',
      '10.20.30.40',
    ]);
    expect(names.shorten('analytics-2.dc2.example.org')).toBe('analytics-2');
    expect(names.frame).toBeNull();
  });

  test('names: those that a cluster had before others came are whole, and no two are alike', () => {
    const host = (end: string): string => `node-sdb-leaf-${end}.svc-sdb-leaf.ns.svc.cluster.local`;
    const hosts = [
      'leaf-1',
      'leaf-2',
      'leaf-3',
      'leaf-4',
      host('ag1-0'),
      host('ag1-1'),
      host('ag2-0'),
      host('ag2-1'),
    ];
    const { world } = afterScript(hosts.map((each) => `ADD LEAF root@'${each}';`).join(' ')).history;
    const names = shortNames(world);
    const ids = [...world.nodes].map(({ id }) => id).slice(1);
    expect(ids.map(names.of)).toEqual([...hosts.slice(0, 4), 'ag1-0', 'ag1-1', 'ag2-0', 'ag2-1']);
    expect(names.wholes?.get('ag2-1')).toBe(host('ag2-1'));
    // A picture with little room calls no two leaves alike: the number at the end is not enough here.
    for (const letters of [4, 5])
      expect(new Set(ids.map((id) => names.within(id)(letters))).size).toBe(hosts.length);
  });
});

describe('names of leaves with little room: the part that tells them apart stays', () => {
  test.each([
    ['the number where it does', ['leaf-1', 'leaf-2', 'leaf-12'], 3, ['1', '2', '12']],
    ['the number of all where it is missing room in one', ['leaf-1', 'leaf-12'], 6, ['1', '12']],
    ['the end where numbers are the same', ['ag1-0', 'ag2-0'], 4, ['…1-0', '…2-0']],
    ['the end', ['3-17', '3-18'], 3, ['17', '18']],
    ['the beginning', ['analytics-db', 'reporting-db'], 4, ['ana…', 'rep…']],
    [
      'both',
      ['ab-long-name-x', 'ab-long-name-y', 'cd-long-name-x', 'cd-long-name-y'],
      5,
      ['ab…-x', 'ab…-y', 'cd…-x', 'cd…-y'],
    ],
    ['whole where there is room', ['3-17', '3-18'], 4, ['3-17', '3-18']],
  ])('little room: %s', (_situation, names, letters, shown) => {
    const shownIn = fitter(names);
    expect(names.map((name) => shownIn(name, letters))).toEqual(shown);
  });
});
