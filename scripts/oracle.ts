/**
 * Asks a real server what our SELECTs answer: `npm run oracle -- --queries 300 --seed 1`. The same tables, the same
 * statements, the same client: rows, order, NULLs, headings and printed text have to be the same, but for what
 * engine/testing/oracle/differences.ts names. Each difference is printed with both answers.
 */
import {
  answersOf,
  asError,
  asForOracle,
  asOfOurs,
  changesForOracle,
  changesOf,
  type Difference,
  differences,
  errorsOf,
  inOrder,
  type OracleQuery,
  oracleScene,
  queryOf,
  withoutDuration,
  writtenTables,
} from '../engine/testing/oracle/index.ts';
import { type Server, startServer } from './oracle/server.ts';

const usage = 'usage: npm run oracle -- [--queries N] [--seed S]';

/** So many differences are printed; more of them say nothing new. */
const printedLimit = 20;

interface Answers {
  readonly query: OracleQuery;
  readonly ours: string;
  readonly theirs: string;
}

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.error(usage);
  process.exitCode = 2;
} else process.exitCode = await run(options);

async function run({
  queries: count,
  seed,
}: {
  readonly queries: number;
  readonly seed: number;
}): Promise<number> {
  const server = await startServer();
  if (server === null) {
    console.error('No server to ask. Install one: apt-get install mariadb-server mariadb-client');
    return 1;
  }
  try {
    const scene = oracleScene();
    const examples = differences.map(({ example }): OracleQuery => ({ text: example, isOrdered: true }));
    const drawn = Array.from({ length: count }, (_value, index) => queryOf(seed, index, scene.tables));
    const queries = [...examples, ...drawn];
    const theirs = answersTo(queries, scene.oracleSetUp, server);
    const all = queries.map((query, index): Answers => {
      const ours = withoutDuration(scene.console.print(`${query.text};`));
      return { query, ours: asError(ours), theirs: theirs[index] ?? '' };
    });
    const written = changesIn(count, seed, scene.console, server);
    const changed = written.filter(
      ({ query, ours, theirs: there }) => setAside(ours, query) !== setAside(there, query),
    );
    const dead = differences.filter((difference, index) => !shows(difference, all[index]));
    const other = all
      .slice(examples.length)
      .filter(({ query, ours, theirs: there }) => setAside(ours, query) !== setAside(there, query));
    for (const answers of [...other.slice(0, printedLimit), ...changed.slice(0, printedLimit)])
      console.log(`${told(answers)}\n`);
    for (const { name, example } of dead) console.log(`NO DIFFERENCE ANY MORE: ${name}, for ${example}`);
    console.log(
      `${count - other.length} of ${count} queries from seed ${seed} printed the same as ${server.version}.`,
    );
    console.log(`${count - changed.length} of ${count} writes and reads of tables with types and keys, too.`);
    for (const { name, reason } of differences) console.log(`Known difference, ${name}: ${reason}`);
    return other.length + changed.length + dead.length > 0 ? 1 : 0;
  } finally {
    server.stop();
  }
}

/** Statements that write, each after the ones before it: what they affect, what they are refused for, and what is there then. */
function changesIn(
  count: number,
  seed: number,
  console: ReturnType<typeof oracleScene>['console'],
  server: Server,
): readonly Answers[] {
  const queries = changesOf(seed, count);
  const setUp = changesForOracle(writtenTables).split('\n');
  const statements = [...setUp, ...queries.map(({ text }) => `${text};`)];
  const { printed, complaints } = server.ask(statements.join('\n'));
  const [answers, errors] = [answersOf(printed), errorsOf(complaints)];
  console.run(writtenTables.join('\n'));
  return queries.map((query, index): Answers => {
    const at = setUp.length + index;
    const ours = withoutDuration(console.print(`${query.text};`));
    const theirs = errors.get(at + 1) ?? answers[at] ?? '';
    return { query, ours: asError(ours), theirs: asError(withoutCounts(theirs)) };
  });
}

/** Our client prints no second line beneath what a write affected. */
function withoutCounts(printed: string): string {
  return printed.replace(/^(Query OK, \d+ rows? affected).*$/s, '$1');
}

function answersTo(queries: readonly OracleQuery[], setUp: string, server: Server): readonly string[] {
  const made = server.ask(setUp);
  if (made.complaints !== '') throw new Error(`The oracle's tables cannot be made:\n${made.complaints}`);
  const { printed, complaints } = server.ask(queries.map(({ text }) => `${asForOracle(text)};\n`).join(''));
  const [answers, errors] = [answersOf(printed), errorsOf(complaints)];
  return queries.map((_query, index) => asError(asOfOurs(errors.get(index + 1) ?? answers[index] ?? '')));
}

/** What was printed, without what is known to be different. */
function setAside(printed: string, query: OracleQuery, but: Difference | null = null): string {
  const set = differences.filter((difference) => difference !== but);
  const left = set.reduce((text, difference) => difference.without(text, query.text), printed);
  return inOrder(left, query.isOrdered);
}

/** Do both print its example otherwise, and only because of it? */
function shows(difference: Difference, answers: Answers | undefined): boolean {
  if (answers === undefined) return false;
  const { query, ours, theirs } = answers;
  const [mine, other] = [ours, theirs].map((printed) => setAside(printed, query, difference));
  return mine !== other && setAside(ours, query) === setAside(theirs, query);
}

function told({ query, ours, theirs }: Answers): string {
  return `${query.text};\n-- here\n${ours}\n-- there\n${theirs}`;
}

function readOptions(args: readonly string[]): { readonly queries: number; readonly seed: number } | null {
  const values = new Map<string, number>();
  for (let index = 0; index < args.length; index += 2) {
    const [name = '', value = ''] = args.slice(index, index + 2);
    if (!['--queries', '--seed'].includes(name) || !/^\d{1,6}$/.test(value)) return null;
    values.set(name, Number(value));
  }
  return { queries: values.get('--queries') ?? 300, seed: values.get('--seed') ?? 1 };
}
