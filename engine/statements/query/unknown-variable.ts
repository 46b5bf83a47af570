import type { Name } from '../../language/index.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import { variableNames } from '../views/all-variables.ts';
import { globalVariables } from '../views/global-variables.ts';

/** 1193, with the variables that there are. */
export const unknownVariableAt = (name: Name): Mistake =>
  mistakeAt(
    name.span,
    { number: 1193, sqlstate: 'HY000', message: `Unknown system variable '${name.text}'` },
    {
      kind: 'namesThatThereAre',
      of: 'variable',
      names: [...new Set([...globalVariables.map(({ name }) => name), ...variableNames])],
    },
  );
