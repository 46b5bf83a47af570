import { nodeId, present } from '../base/index.ts';
import type { History } from '../history/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Client, type Watches } from '../statements/index.ts';
import { askDirectly, questionOf } from '../statements/watching/question.ts';
import { WatchCourses } from '../watch.ts';
import { type Count, counted, type Figure, inMs } from './figure.ts';
import { historyOf } from './histories.ts';
import { compare } from './measure.ts';

const schema = 'INFORMATION_SCHEMA';
const alert = `SELECT COUNT(*) FROM ${schema}.LEAVES WHERE STATE <> 'online'`;
const rows = `SELECT HOST, STATE FROM ${schema}.LEAVES WHERE STATE <> 'online'`;
const served = `SELECT COUNT(*) FROM ${schema}.DISTRIBUTED_PARTITIONS WHERE ROLE = 'Master' AND IS_OFFLINE = 0`;
const byHost = `SELECT HOST, COUNT(*) FROM ${schema}.DISTRIBUTED_PARTITIONS WHERE ROLE = 'Master' GROUP BY HOST`;
const offline = `SELECT COUNT(*) FROM ${schema}.DISTRIBUTED_PARTITIONS WHERE IS_OFFLINE = 1`;
const nodes = `SELECT COUNT(*) FROM ${schema}.MV_CLUSTER_STATUS WHERE STATE = 'offline'`;

const plain = [alert, rows, served, byHost, offline];
const withStatus = [alert, rows, served, byHost, nodes];

/**
 * What a history of failures and five watches on it may cost, an instant, in readings of the table of partitions: a
 * reading takes 0.02 ms on the machine on which 1,000 instants are to take 50 ms, with MV_CLUSTER_STATUS 150.
 */
const targets = { plain: 2.5, withStatus: 7.5 } as const;

/** A quarter more than is counted today. */
const budgets = { newInstantPartitions: 313 } as const;

/** Five watches over a whole history, each instant held against one reading of the table of partitions. */
export function* benchWatches(runs: number): Generator<Figure> {
  const history = historyOf({ leaves: 8, partitions: 16 }, 400);
  const instants = new Set(history.tip.events.slice().map(({ atMs }) => atMs)).size;
  for (const [name, queries, target] of [
    ['LEAVES and DISTRIBUTED_PARTITIONS', plain, targets.plain],
    ['MV_CLUSTER_STATUS among them', withStatus, targets.withStatus],
  ] as const) {
    const watches = watchesOf(history, queries);
    const { workMs, baseMs } = compare({
      work: () => new WatchCourses({ history, watches }).work(() => true),
      base: readingOf(history),
      runs,
    });
    yield {
      name: `5 watches, an instant: ${name}`,
      value: workMs / instants / baseMs,
      unit: '×',
      target,
      budget: null,
      remark: `${instants} instants in ${inMs(workMs)}; one reading of 32 rows takes ${inMs(baseMs)}`,
    };
  }
}

/** How many partitions are looked at again when one leaf of a thousand has died. */
export function* watchWork(count: Count): Generator<Figure> {
  const history = historyOf({ leaves: 1_000, partitions: 50_000 }, 0);
  const courses = new WatchCourses({ history, watches: watchesOf(history, [served]) });
  courses.work(() => true);
  submit(history);
  history.seek(history.cursor.atMs + 10_000);
  const { callsOf } = count(() => courses.work(() => true));
  const partitions = callsOf('countPartition');
  yield counted(
    'aggregate over 50,000 partitions, one leaf of 1,000 dies: partitions looked at',
    partitions,
    budgets.newInstantPartitions,
    'at all instants of the failure together; those that are the same are known',
  );
}

function submit(history: History): void {
  const connection = { node: nodeId(1), database: null };
  history.submit({ connection, text: '.kill leaf-1', command: { kind: 'killNode', node: nodeId(2) } });
}

/** The watches w0, w1, … over some queries. */
function watchesOf(history: History, queries: readonly string[]): Watches {
  const client = new Client(history, { extras: () => extras });
  for (const [index, query] of queries.entries()) client.enqueue(`.watch w${index} AS ${query};`);
  return client.watches;
}

/** One reading of the table of partitions, as a SELECT is answered. */
function readingOf(history: History): () => unknown {
  const [watch] = watchesOf(history, [served]).all;
  const question = questionOf(present(watch, 'a watch').statement);
  const observer = { history, place: history.cursor, entered: () => [], watches: [] };
  return () => askDirectly(question, { world: history.world, observer, extras });
}
