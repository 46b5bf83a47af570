/** The text of docs/plans.md. */
import { type Placement, type Plan, planFewest, planRebalance } from '../engine/planner/index.ts';
import { placementOfText } from '../engine/testing/planner-bounds/placement-text.ts';
import { type Compared, type ComparedClass, comparePlans, copiesOf } from './plan-comparison.ts';

const statesEach = 2500;
const seed = 20_261_123;

/** The page, computed anew. */
export function plansPage(): string {
  const classes = comparePlans(statesEach, seed);
  const [one, paired, spread, several] = classes;
  const examples = [one, paired, spread].map((compared, index) => exampleOf(compared, index + 1));
  const parts = [
    opening,
    mapAndRowsOf(fourLeaves()),
    howOften(classes.reduce((sum, { groups }) => sum + (groups.at(-1)?.states ?? 0), 0)),
    ...classes.map((compared) => `**${compared.name}**\n\n${tableOf(compared)}`),
    whereItComesFrom(paired, several),
    '## The three clearest examples\n\nOf the states with all leaves online and every partition served, the smallest of each kind in which the product copies more.',
    ...examples,
    howItIsProved,
  ];
  return `${parts.join('\n\n')}\n`;
}

const opening = `# Two plans for one question

How does a database get back into balance? Two plans answer:

- **The product's plan** is what \`EXPLAIN REBALANCE PARTITIONS\` prints and \`REBALANCE PARTITIONS\` runs. It goes stage by stage:
  second copies, then replicas to their right pair, then moves, then primaries within a pair. Each stage does the
  least that it needs, but it does not look ahead.
- **The plan with the fewest copies**, \`.plan fewest ON db\`, is, of all plans that reach balance whatever their stages, one with
  the fewest copies, among those the fewest promotions, and among those the fewest rows.

This page is written by \`npm run plans\`; a test fails when it is out of date.

## The first lesson

A replica on the wrong pair, and one pair too full:`;

function fourLeaves(): Compared {
  const placement = placementOfText(`
    127.0.0.1:10001 + 127.0.0.1:10002: 2 6 8 12 13 / 0 4 10 14
    127.0.0.1:10003 + 127.0.0.1:10004: 1 5 9 / 3 7 11 15
    replicas of 13: 127.0.0.1:10004
  `);
  return { placement, product: planRebalance(placement), fewest: planFewest(placement) };
}

const howOften = (
  states: number,
): string => `The product brings the replica of partition 13 home first, and only then sees that a partition has to leave the pair. To move
partition 13 itself takes one copy, for half of it is there already.

## How often, and by how much

${counted(states)} random states: uneven, with unpaired and offline leaves, with missing copies and misplaced replicas. "Copies more" are
the states in which the product's plan makes more copies than the fewest.`;

function tableOf({ groups }: ComparedClass): string {
  const rows = groups
    .filter(({ states }) => states > 0)
    .map(({ name, states, withCopies, dearer, productCopies, fewestCopies, mostMore }) => {
      const saved = `${percent(productCopies - fewestCopies, productCopies)} %`;
      const often = `${counted(dearer)} (${percent(dearer, states)} %)`;
      return [
        name,
        counted(states),
        counted(withCopies),
        often,
        counted(productCopies),
        counted(fewestCopies),
        saved,
        mostMore,
      ];
    });
  const head = [
    'out of order',
    'states',
    'with copies',
    'copies more',
    'copies, product',
    'copies, fewest',
    'saved',
    'most in one state',
  ];
  return [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function whereItComesFrom(paired: ComparedClass | undefined, several: ComparedClass | undefined): string {
  const inOrder = (compared: ComparedClass | undefined): string => {
    const { states = 0, dearer = 0 } = compared?.groups[0] ?? {};
    return `${counted(dearer)} of ${counted(states)}`;
  };
  return `Most of it comes from replicas that are where they do not belong: the product brings them home or drops them, where a
move could have used them. Pairs that are only uneven cost more in ${inOrder(paired)} states: of equally full pairs the last one gives
a partition, where another would have had even primaries without it. With \`load_balanced\` primaries are settled first and
replicas second, which can take a copy more than both together. \`REBALANCE ALL DATABASES\` copies more in ${inOrder(several)} states
in which every copy is where it belongs, for it asks for more: what does not divide is shared out over all databases, while
\`.plan fewest\` looks at each database alone.`;
}

function exampleOf(compared: ComparedClass | undefined, number: number): string {
  if (compared?.clearest == null) return `### ${number}. No state`;
  const { product, fewest } = compared.clearest;
  const title = `${copies(product)} where ${copiesOf(fewest)} would do`;
  return `### ${number}. ${compared.name}: ${title}\n\n${mapAndRowsOf(compared.clearest)}`;
}

/** The map, and the rows of both plans. */
function mapAndRowsOf({ placement, product, fewest }: Compared): string {
  return [
    fenced(mapOf(placement)),
    `The product: ${copies(product)}.`,
    fenced(rowsOf(product, placement)),
    `The fewest: ${copies(fewest)}.`,
    fenced(rowsOf(fewest, placement)),
  ].join('\n\n');
}

function mapOf(placement: Placement): readonly string[][] {
  const { leaves, primary, replica, extras } = placement;
  const at = (places: ArrayLike<number>, place: number): number[] =>
    Array.from(places).flatMap((other, ordinal) => (other === place ? [ordinal] : []));
  const rows = leaves.map((leaf, place) => {
    const partner = leaves[leaf.partner];
    const further = extras.filter((extra) => extra.leaf === place).map(({ ordinal }) => ordinal);
    const replicas = [...at(replica, place), ...further].sort((left, right) => left - right);
    return [
      hostOf(leaf),
      String(leaf.group),
      partner === undefined ? 'none' : hostOf(partner),
      at(primary, place).join(' ') || '-',
      replicas.join(' ') || '-',
    ];
  });
  const table = [['Leaf', 'Group', 'Pair', 'Primaries', 'Replicas'], ...rows];
  return placement.redundancyLevel === 2 ? table : table.map(([leaf = '', , , ...held]) => [leaf, ...held]);
}

function rowsOf({ actions }: Plan, { leaves }: Placement): readonly string[][] {
  const rows = actions.map(({ action, ordinal, target, phase }) => {
    const leaf = leaves.find(({ node }) => node === target);
    return [action, String(ordinal), leaf === undefined ? '' : hostOf(leaf), String(phase)];
  });
  return [['Action', 'Ordinal', 'Target', 'Phase'], ...rows];
}

const hostOf = ({ host, port }: Placement['leaves'][number]): string =>
  port === 3306 ? host : `${host}:${port}`;

function fenced(rows: readonly (readonly string[])[]): string {
  if (rows.length === 1) return 'No rows.';
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return ['```text', ...lines, '```'].join('\n');
}

const howItIsProved = `## How it is proved

The tests of the planner draw random states and hold every plan against bounds that are computed in
\`engine/testing/planner-bounds\`, which shares no code with the planner:

- Every row can be performed, no partition loses its primary or falls below the copies that it had, the end is balanced by the
  definition, and a second plan is empty.
- **Stage by stage**: missing and misplaced replicas are counted; the fewest moves, and the fewest copies of the partitions that move,
  are cheapest flows; so are, with \`load_balanced\`, the moves of primaries, their copies, and the replicas that do not stay.
- **Overall**: copies, promotions and drops of the cheapest way to balance, as a flow from partitions to the leaves where they could
  be.
- **Departures and attach batches**: copies of the partitions that nobody could take over or that are shared out as evenly as it gets,
  second copies of the pairs that came back, and half of the surplus of primaries in each.
- **By search**, for up to 6 leaves and 8 partitions: every way to share the partitions out, and for each partition every sequence of
  COPY, PROMOTE, PROMOTE WITH DROP and DROP. It finds the same numbers as the flows.

Every bound is tight: the product's stages reach theirs and \`.plan fewest\` reaches the overall one in every state drawn, so no class
is left to the search alone. There is one limit: with \`load_balanced\` on more than 316 leaves \`.plan fewest\` is the product's plan, for
it would have to weigh more than 50,000 places of a partition against one another.

\`PLANNER_STATES=4000 npx vitest run engine/planner\` draws 4,000 states of each kind, \`CHANCE_SEED=2\` others.`;

function copies(plan: Plan): string {
  const count = copiesOf(plan);
  return count === 0 ? 'no copies' : `${count} ${count === 1 ? 'copy' : 'copies'}`;
}

const counted = (count: number): string => count.toLocaleString('en-US');

const percent = (part: number, whole: number): string =>
  whole === 0 ? '0' : ((100 * part) / whole).toFixed(1);
