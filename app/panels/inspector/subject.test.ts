import { describe, expect, it } from 'vitest';
import { actionsFor } from './actions.ts';
import { playground, subjectNamed } from './cluster-for-tests.ts';
import { instanceFacts, leafFacts, partitionFacts, stepOf } from './facts.ts';
import { selectionOf, subjectOf, titleOf } from './subject.ts';

const lines = (facts: readonly { term: string; lines: readonly (readonly { text: string }[])[] }[]) =>
  facts.map(
    ({ term, lines: told }) =>
      `${term}: ${told.map((line) => line.map(({ text }) => text).join(' ')).join(' / ')}`,
  );

describe('subject', () => {
  it('a selection means a leaf, a partition or a copy, and back again', () => {
    const { world } = playground().history;
    for (const name of ['leaf-8', 'test:3', 'test:3 leaf-8']) {
      const subject = subjectNamed(world, name);
      expect(titleOf(subject, world)).toBe(name.replace(' ', ' on '));
      expect(subjectOf(world, selectionOf(subject))).toEqual(subject);
    }
  });

  it('an ordinal without a database means the first one', () => {
    const { world } = playground().history;
    const { ordinal } = selectionOf(subjectNamed(world, 'test:3'));
    const subject = subjectOf(world, { node: null, ordinal });
    expect(subject?.kind === 'partition' && subject.database.name).toBe('test');
  });

  it('the master aggregator, a node and a database that do not exist mean nothing', () => {
    const { world } = playground().history;
    const { node, ordinal } = selectionOf(subjectNamed(world, 'test:3 leaf-8'));
    expect(subjectOf(world, { node: world.nodes.at(0).id, ordinal: null })).toBe(null);
    expect(subjectOf(world, { node, ordinal, database: 'other' })).toBe(null);
    expect(subjectOf(world, null)).toBe(null);
  });

  it('a leaf without a copy of the partition: there is nothing to tell, but the place', () => {
    const subject = subjectNamed(playground().history.world, 'test:3 leaf-1');
    expect(subject).toMatchObject({ kind: 'instance', instance: null });
  });
});

describe('facts', () => {
  it('a leaf that is being copied to', () => {
    const { play, at } = playground();
    play('.kill leaf-8', 5000);
    play('.start leaf-8');
    const world = at(6000);
    const subject = subjectNamed(world, 'leaf-8');
    const told = subject.kind === 'leaf' ? lines(leafFacts(subject.leaf, world)) : [];
    expect(told.slice(0, 3)).toEqual(['address: leaf-8:3306', 'node id: 9', 'group: 2, pair with leaf-4']);
    expect(told).toContain('holds: nothing');
    expect(told.at(-1)).toMatch(/^copies: test:3 from leaf-4 until 00:1\d\.\d \/ test:7 from leaf-4/);
  });

  it('a partition with one copy left', () => {
    const { play } = playground();
    const world = play('.kill leaf-8', 9000);
    const subject = subjectNamed(world, 'test:3');
    const told = subject.kind === 'partition' ? lines(partitionFacts(subject, world)) : [];
    expect(told[0]).toBe(
      'redundancy: 1 copy in service / last copy: if its leaf dies now, the partition goes offline',
    );
    expect(told.at(-1)).toBe('failover: phase 6 PROMOTE PARTITION leaf-4: success');
  });

  it('a copy in service, and how far a replica is behind', () => {
    const { play } = playground();
    const world = play(
      'INSERT INTO test.x VALUES (1000001), (1000002), (1000003), (1000004), (1000005), (1000006);',
    );
    const behind = Array.from({ length: 16 }, (_, ordinal) => subjectNamed(world, `test:${ordinal}`)).flatMap(
      (subject) =>
        subject.kind === 'partition'
          ? subject.partition.instances.map((instance) => stepOf(instance, subject).text)
          : [],
    );
    expect(behind).toContain('1 commit behind');
    const subject = subjectNamed(world, 'test:3 leaf-8');
    if (subject.kind !== 'instance' || subject.instance === null) throw new Error('no copy');
    expect(lines(instanceFacts({ ...subject, instance: subject.instance }, world)).slice(2, 5)).toEqual([
      'role: primary',
      'service: in service',
      'listed: in DISTRIBUTED_PARTITIONS',
    ]);
  });
});

describe('statements', () => {
  const offered = (name: string, script = '', ms = 0) => {
    const { play } = playground();
    const world = play(script, ms);
    return actionsFor(subjectNamed(world, name), world).map(
      ({ statement, isUnavailable, note }) => `${statement}${isUnavailable ? ` (${note})` : ''}`,
    );
  };

  it('a leaf: those of its menu', () => {
    expect(offered('leaf-8')).toContain('.kill leaf-8');
  });

  it('a replica in service can be promoted or dropped', () => {
    expect(offered('test:3 leaf-4')).toEqual([
      "PROMOTE PARTITION test:3 ON 'leaf-4':3306;",
      "COPY PARTITION test:3 ON 'leaf-4':3306; (this leaf holds it already)",
      "DROP PARTITION test:3 ON 'leaf-4':3306;",
    ]);
  });

  it('a place without a copy: only a copy makes sense', () => {
    expect(offered('test:3 leaf-1')).toEqual([
      "PROMOTE PARTITION test:3 ON 'leaf-1':3306; (only a replica in service can be promoted)",
      "COPY PARTITION test:3 ON 'leaf-1':3306;",
    ]);
  });

  it('a leaf that is gone takes no partition command', () => {
    expect(offered('test:3 leaf-8', '.kill leaf-8', 9000)[0]).toBe(
      "PROMOTE PARTITION test:3 ON 'leaf-8':3306; (the leaf does not answer)",
    );
  });
});
