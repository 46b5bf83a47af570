import { expect, test } from 'vitest';
import { nodeId } from '../../base/index.ts';
import {
  effectOf,
  isForClient,
  isForwarded,
  parse,
  rolesFor,
  type Statement,
  type StatementKind,
  statementTable,
} from '../../language/index.ts';
import { consoleWith } from '../client/console-for-tests.ts';
import { bind } from './bind.ts';
import { extras } from './bind-extras.ts';

const child = { node: nodeId(12), database: 'test' };
const master = { node: nodeId(1), database: 'test' };

/** A cluster in which what the examples of the statement table name is there. */
const exampleCluster = () => {
  const console = consoleWith({ pairs: 5, partitions: 16 });
  console.run("ADD AGGREGATOR root@'ca-1'; CREATE TABLE people (id BIGINT, name TEXT); USE test");
  console.run('CREATE TABLE test.people (id BIGINT, name TEXT)');
  return console;
};

const statementOf = (example: string): Statement => {
  const read = parse(example);
  if (read.kind === 'diagnostic') throw new Error(read.diagnostic.problem.kind);
  return read.statement;
};

/** Does the cluster refuse the command of a statement because the master aggregator is down? */
function needsMaster(statement: Statement): boolean | null {
  const { history, run } = exampleCluster();
  const connection = rolesFor(statement.kind).includes('master') ? master : child;
  const observer = { history, place: history.cursor, entered: () => [], watches: [] };
  const bound = bind(statement, { connection, session: 0, world: history.world, extras, observer });
  if (bound.kind !== 'command') return null;
  run('.kill ma');
  const submitted = history.submit({ connection: child, text: '', command: bound.command });
  return (
    submitted.kind === 'refused' &&
    /^The master aggregator .* cannot be reached/.test(submitted.outcome.error.message)
  );
}

const changing = statementTable.filter(({ examples, kind }) =>
  examples.some((example) => effectOf(statementOf(example)) === 'changes' && kind !== 'dotBackground'),
);

test.each(changing)(
  'needs: $kind needs the master aggregator if it runs or is passed on there',
  ({ kind, examples }) => {
    const needed = examples
      .map((example) => needsMaster(statementOf(example)))
      .filter((need) => need !== null);
    const roles = rolesFor(kind).join();
    const isMasters = isForwarded(kind) || roles === 'master';
    expect(needed).toEqual(needed.map(() => isMasters));
    expect(needed.length > 0 || unbound.includes(kind)).toBe(true);
    if (isForClient(statementOf(examples[0] ?? ''))) expect(isMasters).toBe(false);
  },
);

/** The example of `.import` is cut short, and KILL is about connections, of which the cluster knows nothing. */
const unbound: readonly StatementKind[] = ['dotImport', 'kill'];
