import { unreachable } from '@ha-playground/engine';
import type { CountSide } from '../../../words/en/compare.ts';
import { laterWords, words } from '../../../words/index.ts';
import type { Difference, NodeCondition, Which } from './differences.ts';

const text = () => laterWords.compare;

/** A difference in words; `names` are those of the two branches. */
export function sentenceOfDifference(difference: Difference, names: Readonly<Record<Which, string>>): string {
  switch (difference.kind) {
    case 'leaf':
      return text().leafState(
        difference.leaf,
        { branch: names.one, is: conditionText(difference.one) },
        { branch: names.other, is: conditionText(difference.other) },
      );
    case 'database':
      return text().database(difference.database, names[difference.only]);
    case 'offline':
      return text().offline(...partitionsOf(difference), names[difference.only]);
    case 'primaries':
      return text().primaries(...partitionsOf(difference));
    case 'copies':
      return text().copies(...partitionsOf(difference), names[difference.fewer]);
    case 'table':
      return text().database(difference.table, names[difference.only]);
    case 'rows':
      return text().rows(difference.table, difference.count, names[difference.only]);
    case 'rowsLost':
      return text().rowsLost(difference.of, sidesOf(difference, names));
    case 'rowsBack':
      return text().rowsBack(difference.of, sidesOf(difference, names));
    default:
      return unreachable(difference);
  }
}

const partitionsOf = ({
  database,
  ordinals,
}: {
  readonly database: string;
  readonly ordinals: readonly number[];
}): [string, number] => [text().partitions(database, ordinals), ordinals.length];

const sidesOf = (
  { one, other }: Readonly<Record<Which, number>>,
  names: Readonly<Record<Which, string>>,
): readonly CountSide[] => [
  { branch: names.one, count: one },
  { branch: names.other, count: other },
];

const conditionText = (condition: NodeCondition): string =>
  condition === 'absent' ? text().absent : words.conditions[condition];
