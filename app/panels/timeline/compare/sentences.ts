import { unreachable } from '@ha-playground/engine';
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
    case 'rows':
      return text().rows(difference.database, difference.more, names[difference.where]);
    case 'rowsLost':
      return text().rowsLost(difference.one, names.one, difference.other, names.other);
    case 'rowsBack':
      return text().rowsBack(difference.one, names.one, difference.other, names.other);
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

const conditionText = (condition: NodeCondition): string =>
  condition === 'absent' ? text().absent : words.conditions[condition];
