import { unreachable } from '../base/index.ts';
import type { Span, Statement, StatementOf } from '../language/index.ts';
import type { StatementRun } from '../statements/index.ts';
import type { OutsideStep } from '../telling/index.ts';

/**
 * What a statement is in a runbook for a real cluster: a statement there as well, something that is done from outside or has
 * an answer here alone, or nothing of its own.
 */
export function outsideStepOf({ statement, text: typed }: StatementRun): OutsideStep | 'statement' | null {
  if (statement === null || statement.kind === 'help') return null;
  const text = typed.replace(/\s+/g, ' ');
  if (!isDot(statement)) return playground.test(typed) ? { kind: 'onlyHere', text } : 'statement';
  switch (statement.kind) {
    case 'dotKill':
      return { kind: 'killed', node: statement.node.text };
    case 'dotStop':
      return { kind: 'stopped', node: statement.node.text };
    case 'dotStart':
      return { kind: 'started', node: statement.node.text };
    case 'dotHang':
      return { kind: 'hung', node: statement.node.text };
    case 'dotResume':
      return { kind: 'resumed', node: statement.node.text };
    case 'dotLag':
      return { kind: 'lagging', node: statement.node.text };
    case 'dotDiverge':
      return { kind: 'diverged', node: statement.node.text };
    case 'dotIsolate':
      return { kind: 'isolated', nodes: [statement.nodes[0].text, statement.nodes[1].text] };
    case 'dotHeal': {
      const { nodes } = statement;
      return { kind: 'healed', nodes: nodes === null ? null : [nodes[0].text, nodes[1].text] };
    }
    case 'dotFill': {
      const { resource, node, off } = statement;
      return { kind: off ? 'emptied' : 'filled', resource, node: node.text };
    }
    case 'dotWorkload':
      return { kind: 'workload', text };
    case 'dotWait':
      return { kind: 'waited', text };
    case 'dotImport':
      return { kind: 'imported' };
    case 'dotPlan':
    case 'dotWhy':
    case 'dotVersion':
    case 'dotAssume':
    case 'dotUnwatch':
    case 'dotWatches':
      return { kind: 'onlyHere', text };
    case 'dotWatch':
    case 'dotExpect':
      return playground.test(typed) ? { kind: 'onlyHere', text } : watchedStep(statement, typed);
    // A step says on which node it is, and what runs in the background is a statement of its own.
    case 'dotConnect':
    case 'dotBackground':
    case 'dotHelp':
      return null;
    default:
      return unreachable(statement);
  }
}

/** What is asked over tables of the product can be asked of any cluster. */
function watchedStep(statement: StatementOf<'dotWatch' | 'dotExpect'>, typed: string): OutsideStep {
  const textAt = ({ start, end }: Span): string => typed.slice(start, end).replace(/\s+/g, ' ');
  if (statement.kind === 'dotWatch') return { kind: 'watched', query: textAt(statement.query.span) };
  const { condition, when, everyMs, forMs } = statement;
  return { kind: 'expected', query: `SELECT ${textAt(condition.span)}`, when, everyMs, forMs };
}

type DotStatement = Extract<Statement, { readonly kind: `dot${string}` }>;

const isDot = (statement: Statement): statement is DotStatement => statement.kind.startsWith('dot');

/** The schema of what no product table says. */
const playground = /\bPLAYGROUND[`\s]*[.]/i;
