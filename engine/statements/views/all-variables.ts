import { compareBytes } from '../../base/index.ts';
import { type GlobalVariables, masterOf, matchesLike, type World } from '../../cluster/index.ts';
import type { Of, Scene } from '../binding/bound.ts';
import { factsOfNode, type NodeFacts, sessionOf } from '../binding/session.ts';
import { nobody } from '../query/nobody.ts';
import type { Cell, ResultTable } from '../types.ts';
import { leftColumns } from './columns.ts';
import { globalVariables } from './global-variables.ts';
import { type ProductValue, productVariables, versionVariables } from './product-variables.ts';
import { nodeType, placeOfNode, productTable, type SystemTable, speakingNodes } from './system-table.ts';
import { versionNames } from './versions.ts';

/** A variable as one node has it, and whether that is a switch: SHOW VARIABLES prints ON and OFF, @@ 1 and 0, as in MySQL. */
interface AnyVariable {
  readonly name: string;
  readonly of: (variables: GlobalVariables, facts: NodeFacts) => ProductValue;
  /** Has it another value on every node? */
  readonly isOfNode: boolean;
}

/** What the cluster says of a connection that has said something else. */
const ofConnection: Readonly<Record<string, (facts: NodeFacts) => ProductValue | undefined>> = {
  autocommit: ({ autocommits }) => autocommits,
  lock_wait_timeout: ({ memory }) => memory?.lockWaitSeconds,
};

/** What a connection knows that no variable of the cluster says. */
const ofNode: Readonly<Record<string, (facts: NodeFacts) => Cell>> = {
  aggregator_id: ({ aggregatorId }) => aggregatorId,
  hostname: ({ hostname }) => hostname,
  port: ({ port }) => port,
};

const versions: Readonly<Record<(typeof versionVariables)[number], keyof ReturnType<typeof versionNames>>> = {
  memsql_version: 'product',
  version: 'mysql',
  version_comment: 'comment',
};

/** Every variable: those of the model, those of the product that change nothing here, and what differs by node. */
const allVariables: readonly AnyVariable[] = [
  ...[
    ...globalVariables.map(({ name, value }) => ({ name, value })),
    ...Object.entries(productVariables).map(([name, value]) => ({ name, value: () => value })),
  ].map(({ name, value }) => ({
    name,
    of: (variables: GlobalVariables, facts: NodeFacts) => ofConnection[name]?.(facts) ?? value(variables),
    isOfNode: false,
  })),
  ...versionVariables.map((name) => ({
    name,
    of: (variables: GlobalVariables) => versionNames({ variables })[versions[name]],
    isOfNode: false,
  })),
  ...Object.entries(ofNode).map(([name, ask]) => ({
    name,
    of: (_variables: GlobalVariables, facts: NodeFacts) => ask(facts),
    isOfNode: true,
  })),
].sort((one, other) => compareBytes(one.name, other.name));

const byName = new Map(allVariables.map((variable) => [variable.name, variable]));

export const variableNames: readonly string[] = allVariables.map(({ name }) => name);

const shown = (value: ProductValue): string | null => {
  if (value === null) return null;
  return typeof value === 'boolean' ? (value ? 'ON' : 'OFF') : String(value);
};

const selected = (value: ProductValue): Cell => (typeof value === 'boolean' ? Number(value) : value);

/** What `@@name` is, whatever the name's case; null for a variable that there is not. */
export function systemVariable(
  name: string,
  scope: 'global' | 'session' | 'local' | null,
  variables: GlobalVariables,
): { readonly isNumber: boolean; readonly of: (facts: NodeFacts) => Cell } | null {
  const variable = byName.get(name.toLowerCase());
  if (variable === undefined) return null;
  const of = (facts: NodeFacts): Cell =>
    selected(variable.of(variables, scope === 'global' ? ofAnyone(facts) : facts));
  return { isNumber: variable.isOfNode ? variable.name !== 'hostname' : typeof of(nobody) === 'number', of };
}

/** What any connection to a node is told, whatever this one has said. */
const ofAnyone = ({ aggregatorId, hostname, port }: NodeFacts): NodeFacts => ({
  aggregatorId,
  hostname,
  port,
});

/** SHOW [GLOBAL] VARIABLES [LIKE 'pattern'], on a node. */
export const showVariables = (
  scene: Scene,
  { like, global }: Pick<Of<'showVariables'>, 'like' | 'global'>,
): ResultTable => ({
  columns: leftColumns('Variable_name', 'Value'),
  rows: valuesOn(scene.world, global ? ofAnyone(sessionOf(scene)) : sessionOf(scene))
    .filter(({ VARIABLE_NAME }) => like === null || matchesLike(VARIABLE_NAME, like))
    .map(({ VARIABLE_NAME, VARIABLE_VALUE }) => [VARIABLE_NAME, VARIABLE_VALUE]),
});

/** Those of which the value is known: a server has none without. */
function valuesOn(world: World, facts: NodeFacts) {
  return allVariables
    .map(({ name, of }) => ({ VARIABLE_NAME: name, VARIABLE_VALUE: shown(of(world.variables, facts)) }))
    .filter(({ VARIABLE_VALUE }) => VARIABLE_VALUE !== null);
}

const nameAndValue = { VARIABLE_NAME: 'text', VARIABLE_VALUE: 'text' } as const;

/** GLOBAL_VARIABLES, and SESSION_VARIABLES, which are the same: a connection has none of its own [DOC, MODEL]. */
const ofCluster = productTable({
  columns: nameAndValue,
  madeOf: (world) => [world.variables, world.nodes],
  isOnLeaves: true,
  rows: (world, asked) => valuesOn(world, factsOfNode(world, asked?.node ?? masterOf(world))),
});

/** MV_GLOBAL_VARIABLES: the same of every node that answers [DOC]. */
const ofNodes = productTable({
  columns: {
    NODE_ID: 'number',
    IP_ADDR: 'text',
    PORT: 'number',
    NODE_TYPE: 'text',
    ...nameAndValue,
    IS_PER_SITE: 'unknownNumber',
    IS_SETTABLE_AT_STARTUP: 'unknownNumber',
    IS_SETTABLE_AT_RUNTIME: 'unknownNumber',
  },
  madeOf: (world) => [world.variables, world.nodes, world.brokenLinks],
  rows: (world) =>
    speakingNodes(world).flatMap((node) =>
      valuesOn(world, factsOfNode(world, node)).map((value) => ({
        ...placeOfNode(node),
        NODE_TYPE: nodeType(node),
        ...value,
      })),
    ),
});

/** What INFORMATION_SCHEMA tells of variables. */
export const variableTables = {
  GLOBAL_VARIABLES: ofCluster,
  MV_GLOBAL_VARIABLES: ofNodes,
  SESSION_VARIABLES: ofCluster,
} satisfies Readonly<Record<string, SystemTable>>;
