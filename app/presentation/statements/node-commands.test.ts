import type { LeafNode, LeafState, ProcessState, Silence } from '@ha-playground/engine';
import { describe, expect, it } from 'vitest';
import { freePlay } from '../start.ts';
import { commandsFor, commandsForMaster } from './node-commands.ts';

const leaf = (state: LeafState, process: ProcessState) =>
  ({ kind: 'leaf', host: 'leaf-8', port: 3306, state, process }) as LeafNode;

const offered = (node: LeafNode, silence: Silence | null = null) =>
  commandsFor(node, 'leaf-8', silence)
    .filter((command) => !command.isUnavailable)
    .map((command) => command.statement);

describe('leaf menu', () => {
  it('online: a look first, and everything that takes it away, the gravest last', () => {
    expect(offered(leaf('online', 'running'))).toEqual([
      'SHOW DATABASES EXTENDED;',
      "DETACH LEAF 'leaf-8':3306;",
      '.hang leaf-8',
      '.stop leaf-8',
      '.kill leaf-8',
      "REMOVE LEAF 'leaf-8':3306;",
    ]);
  });

  it('offline: it can be started, not killed again nor detached', () => {
    expect(offered(leaf('offline', 'stopped'), 'stopped')).toEqual([
      '.start leaf-8',
      "REMOVE LEAF 'leaf-8':3306;",
    ]);
  });

  it('detached: attached only while it answers', () => {
    expect(offered(leaf('detached', 'running'))).toContain("ATTACH LEAF 'leaf-8':3306;");
    expect(offered(leaf('detached', 'stopped'), 'stopped')).not.toContain("ATTACH LEAF 'leaf-8':3306;");
  });

  it('detached behind a broken link: ATTACH LEAF would be refused', () => {
    const attach = commandsFor(leaf('detached', 'running'), 'leaf-8', 'cutOff').find((command) =>
      command.statement.startsWith('ATTACH'),
    );
    expect(attach).toMatchObject({ isUnavailable: true, note: 'notReachable' });
  });

  it('what cannot be done says why', () => {
    const detach = commandsFor(leaf('offline', 'stopped'), 'leaf-8', 'stopped').find((command) =>
      command.statement.startsWith('DETACH'),
    );
    expect(detach).toMatchObject({ isUnavailable: true, note: 'notOnline' });
  });

  it('hung: it can be resumed', () => {
    expect(offered(leaf('online', 'hung'), 'hung')).toContain('.resume leaf-8');
  });

  it('nothing that takes anything away stands before what does not, whatever the leaf is like', () => {
    const isTaking = ({ statement }: { readonly statement: string }) =>
      /^([.](kill|stop|hang) |DETACH |REMOVE )/.test(statement);
    for (const state of ['online', 'offline', 'attaching', 'detached'] as const)
      for (const process of ['running', 'hung', 'recovering', 'stopped'] as const) {
        const [first] = commandsFor(leaf(state, process), 'leaf-8', null);
        const where = `${state}, ${process}: ${first?.statement}`;
        expect([where, first === undefined || isTaking(first)]).toEqual([where, false]);
        const last = commandsFor(leaf(state, process), 'leaf-8', null).at(-1);
        expect(last?.statement).toBe("REMOVE LEAF 'leaf-8':3306;");
      }
  });

  it('the master aggregator: one more leaf, and the partner of one that waits for it', () => {
    const statements = (script: string) => {
      const { history, client } = freePlay.begin();
      client.enqueue(script);
      return commandsForMaster(history.world).map(({ statement }) => statement);
    };
    expect(statements('')).toEqual(["ADD LEAF root@'leaf-9':3306;"]);
    expect(statements("ADD LEAF root@'leaf-9':3306 INTO GROUP 1;")).toEqual([
      "ADD LEAF root@'leaf-10':3306 INTO GROUP 2;",
    ]);
    expect(statements("ADD LEAF root@'leaf-9':3306; REMOVE LEAF 'leaf-9':3306;")).toEqual([
      "ADD LEAF root@'leaf-10':3306;",
    ]);
  });
});
