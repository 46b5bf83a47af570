import type { Name, Span } from '../../language/index.ts';
import { type Mistake, mistakeAt, refusalAt } from '../mistake.ts';
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

/** A variable of the connection that has been given no value is none [DOC]; the words are ours. */
export const unassignedVariableAt = (name: string, span: Span): Mistake =>
  refusalAt(span, `User-defined variable '@${name}' has not been given a value.`, {
    kind: 'assignVariable',
    variable: name,
  });
