import { present } from '../base/index.ts';
import type { History } from '../history/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Client } from '../statements/index.ts';
import { askDirectly, questionOf } from '../statements/watching/question.ts';
import { type Count, counted, type Figure, inMs } from './figure.ts';
import { historyOf } from './histories.ts';
import { compare } from './measure.ts';

const size = { leaves: 1_000, partitions: 50_000 } as const;
const [leaves, partitions] = ['INFORMATION_SCHEMA.LEAVES', 'INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS'];

/** One pass: each row is read, and one condition asked of it. */
const onePass = `SELECT COUNT(*) FROM ${partitions} WHERE IS_OFFLINE = 0`;

/** What is asked of large clusters, by what it makes of the rows. */
const asked: Readonly<Record<string, string>> = {
  'grouped by leaf': `SELECT HOST, ROLE, COUNT(*) FROM ${partitions} GROUP BY HOST, ROLE ORDER BY 3 DESC LIMIT 10`,
  'joined with the leaves': `SELECT l.HOST, COUNT(*) FROM ${leaves} l JOIN ${partitions} p ON p.HOST = l.HOST AND p.PORT = l.PORT WHERE l.STATE = 'online' GROUP BY l.HOST`,
  'joined with itself': `SELECT COUNT(*) FROM ${partitions} a JOIN ${partitions} b ON a.ORDINAL = b.ORDINAL AND a.ROLE = 'Master' AND b.ROLE = 'Replica' WHERE a.HOST <> b.HOST`,
  'looked up by IN': `SELECT COUNT(*) FROM ${partitions} WHERE HOST IN (SELECT HOST FROM ${leaves} WHERE STATE = 'online')`,
  'looked up beside each leaf': `SELECT l.HOST FROM ${leaves} l WHERE NOT EXISTS (SELECT 1 FROM ${partitions} p WHERE p.HOST = l.HOST AND p.ROLE = 'Master')`,
  'each host once': `SELECT DISTINCT HOST, PORT FROM ${partitions} ORDER BY HOST`,
};

/** So many times one pass an answer may take. */
const target = 5;

/** A quarter more than is counted today: 50,000 primaries with their replicas, 100,000 instances with their leaves. */
const pairBudgets: Readonly<Record<string, number>> = {
  'joined with the leaves': 125_000,
  'joined with itself': 62_500,
};

/** Answers over 1,000 leaves and 50,000 partitions, each held against one pass over the table of partitions. */
export function* benchAnswers(runs: number): Generator<Figure> {
  const answer = answersOver(historyOf(size, 0));
  for (const [name, query] of Object.entries(asked)) {
    const { ratio, workMs, baseMs } = compare({ work: answer(query), base: answer(onePass), runs });
    const remark = `${inMs(workMs)}; one pass over 100,000 rows takes ${inMs(baseMs)}`;
    yield {
      name: `an answer over 50,000 partitions: ${name}`,
      value: ratio,
      unit: '×',
      target,
      budget: null,
      remark,
    };
  }
}

/** How many pairs of rows joins look at: those that a hash has put together, and no others. */
export function* answerWork(count: Count): Generator<Figure> {
  const answer = answersOver(historyOf(size, 0));
  for (const [name, budget] of Object.entries(pairBudgets)) {
    const { callsOf } = count(answer(present(asked[name], name)));
    const pairs = callsOf('#lookAtPair');
    yield counted(
      `50,000 partitions, ${name}: pairs looked at`,
      pairs,
      budget,
      'of 100,000 rows on the larger side',
    );
  }
}

/** A query, ready to be asked of the last world of a history. */
function answersOver(history: History): (query: string) => () => unknown {
  const client = new Client(history, { extras: () => extras });
  const observer = { history, place: history.cursor, entered: () => [], watches: [] };
  return (query) => {
    client.enqueue(`.watch w${client.watches.all.length} AS ${query};`);
    const question = questionOf(present(client.watches.all.at(-1), 'a watch').statement);
    return () => {
      const bound = askDirectly(question, { world: history.world, observer, extras });
      if (bound.kind !== 'table') throw new Error(`not answered: ${query}`);
      return bound;
    };
  };
}
