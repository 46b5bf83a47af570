import { initialVariables } from '../../cluster/index.ts';
import type { Span } from '../../language/index.ts';
import type { FactList } from '../fact-list.ts';
import type { Notes } from '../notes.ts';
import type { PastedVariable } from '../pasted-cluster.ts';

/** The variables that decide how partitions are arranged. */
export interface Settings {
  /** Null where no variable says it. */
  readonly fanout: 'paired' | 'load_balanced' | null;
  /** The level as it stands, unless there is a second group of leaves; without it 2 where there are second copies. */
  readonly redundancyLevel: (shown: {
    readonly hasSecondGroup: boolean;
    readonly hasSecondCopies: boolean;
  }) => 1 | 2;
  readonly partitionsPerLeaf: number;
}

export function completeSettings(
  variables: readonly PastedVariable[],
  span: Span,
  { facts, notes }: { readonly facts: FactList; readonly notes: Notes },
): Settings {
  const written = (name: string): string | null =>
    variables.find((variable) => variable.name === name)?.value.toLowerCase() ?? null;
  const fanout = written('leaf_failover_fanout');
  const perLeaf = written('default_partitions_per_leaf') ?? '';
  const isKnown = fanout === 'paired' || fanout === 'load_balanced';
  if (isKnown) facts.take('fanout');
  return {
    fanout: isKnown ? fanout : null,
    partitionsPerLeaf: /^[1-9]\d{0,3}$/.test(perLeaf)
      ? Number(perLeaf)
      : initialVariables.defaultPartitionsPerLeaf,
    redundancyLevel: ({ hasSecondGroup, hasSecondCopies }) => {
      const shown = hasSecondGroup || hasSecondCopies ? 2 : 1;
      const level = written('redundancy_level');
      if (level !== '1' && level !== '2') {
        facts.assume('redundancy', { as: String(shown) });
        return shown;
      }
      // At level 1 a partition that is being moved has a second copy for a while.
      if (level === '2' || !hasSecondGroup) {
        facts.take('redundancy');
        return level === '2' ? 2 : 1;
      }
      notes.remark({ kind: 'variableOverruled', name: 'redundancy_level', value: level }, span);
      return 2;
    },
  };
}
