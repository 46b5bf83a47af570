import { describe, expect, test } from 'vitest';
import { afterScript } from '../start.ts';
import { commonEnds, shortNames } from './short-names.ts';

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
    ['IPv6', ['2001:db8:0:1::17', '2001:db8:0:1::18'], ['2001:db8:0:1::17', '2001:db8:0:1::18']],
    [
      'one host with many ports',
      ['database.example:3306', 'database.example:3307'],
      ['example:3306', 'example:3307'],
    ],
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
});
