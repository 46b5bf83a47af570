import { compareValues, isTrue, truth } from '../../../cluster/index.ts';
import { commonType, nullable, nullType, ofKnownKind } from '../value-type.ts';
import { choosing, gives } from './definition.ts';
import type { SqlFunction } from './sql-function.ts';

const coalesce = choosing(
  [1, null],
  (types) =>
    nullable(
      commonType(types),
      types.every((type) => type.nullable),
    ),
  (values) => values.find((value) => value !== null) ?? null,
);

const ifNull: SqlFunction = { ...coalesce, least: 2, most: 2 };

export const conditionFunctions: Readonly<Record<string, SqlFunction>> = {
  // The condition is no value of the result: only what is chosen has its type.
  IF: {
    ...choosing(
      3,
      ([condition, then, otherwise]) => {
        const chosen = ofKnownKind(commonType([...(then ? [then] : []), ...(otherwise ? [otherwise] : [])]));
        return nullable(chosen, chosen.nullable || condition?.nullable);
      },
      ([condition = null, then = null, otherwise = null]) => (isTrue(condition) ? then : otherwise),
    ),
  },
  IFNULL: ifNull,
  NVL: ifNull,
  COALESCE: coalesce,
  NULLIF: choosing(
    2,
    ([first]) => nullable(first ?? nullType),
    ([first = null, second = null]) => (compareValues(first, second) === 0 ? null : first),
  ),
  ISNULL: { ...choosing(1, gives.surelyInteger, ([value = null]) => truth(value === null)), takes: 'values' },
  GREATEST: chosen((order) => order > 0),
  LEAST: chosen((order) => order < 0),
};

function chosen(isBetter: (order: number) => boolean): SqlFunction {
  return {
    ...choosing([2, null], commonType, (values) =>
      values.reduce((best, value) => {
        if (best === null || value === null) return null;
        return isBetter(compareValues(value, best) ?? 0) ? value : best;
      }),
    ),
    seesNull: false,
  };
}
