import type { LeafNode, LeafState, ProcessState, Silence } from '@ha-playground/engine';
import { describe, expect, it } from 'vitest';
import { commandsFor } from './node-commands.ts';

const leaf = (state: LeafState, process: ProcessState) =>
  ({ kind: 'leaf', host: 'leaf-8', port: 3306, state, process }) as LeafNode;

const offered = (node: LeafNode, silence: Silence | null = null) =>
  commandsFor(node, 'leaf-8', silence)
    .filter((command) => !command.isUnavailable)
    .map((command) => command.statement);

describe('leaf menu', () => {
  it('online: everything that takes it away', () => {
    expect(offered(leaf('online', 'running'))).toEqual([
      '.kill leaf-8',
      '.stop leaf-8',
      '.hang leaf-8',
      "DETACH LEAF 'leaf-8':3306;",
      "REMOVE LEAF 'leaf-8':3306;",
      'SHOW DATABASES EXTENDED;',
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
});
