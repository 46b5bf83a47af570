import type { Formula, TableSchema } from '../../cluster/index.ts';
import type { Expression } from '../../language/index.ts';
import { type FoundFormula, formulaOf } from '../query/formula-of.ts';
import type { Scene } from './bound.ts';
import { sessionOf } from './session.ts';

/** Which rows of a table a WHERE is about, as a formula that every partition applies to its own rows; without one all. */
export const conditionIn = (where: Expression | null, table: TableSchema, scene: Scene): FoundFormula =>
  where === null
    ? { ok: true, formula: everyRow }
    : formulaOf(where, {
        columns: table.columns.map(({ name }) => name),
        variables: scene.world.variables,
        session: sessionOf(scene),
      });

const everyRow: Formula = { kind: 'value', value: 1 };
