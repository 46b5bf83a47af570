import type { Formula, TableSchema } from '../../cluster/index.ts';
import type { Expression } from '../../language/index.ts';
import { type FoundFormula, formulaOf } from '../query/formula-of.ts';
import { findWritableTable } from './bind-writes.ts';
import { type Bound, command, type Of, refused, type Scene } from './bound.ts';
import { sessionOf } from './session.ts';

/** DELETE: the condition becomes a formula that every partition applies to its own rows, when it commits. */
export function bindDelete(statement: Of<'delete'>, scene: Scene): Bound {
  const target = findWritableTable(statement, scene);
  if (!target.ok) return refused(target.mistake);
  const { database, table } = target.thing;
  const condition = conditionIn(statement.where, table, scene);
  if (!condition.ok) return refused(condition.mistake);
  const deletes = condition.formula;
  return command(
    { kind: 'write', write: { database: database.name, table: table.id, inserts: [], deletes } },
    statement.table.span,
  );
}

/** Which rows of a table a WHERE is about; without one all. */
export const conditionIn = (where: Expression | null, table: TableSchema, scene: Scene): FoundFormula =>
  where === null
    ? { ok: true, formula: everyRow }
    : formulaOf(where, {
        columns: table.columns.map(({ name }) => name),
        variables: scene.world.variables,
        session: sessionOf(scene),
      });

const everyRow: Formula = { kind: 'value', value: 1 };
