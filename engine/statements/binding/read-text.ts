import { refusal } from '../../cluster/index.ts';
import { clientCommandIn, parse, productStatementIn } from '../../language/index.ts';
import { clientLine, idleLine, idleStatementLine } from '../../telling/english/idle-lines.ts';
import { mistakeAt } from '../mistake.ts';
import { printAffected } from '../printing/print-result.ts';
import { syntaxMistake } from '../syntax-mistake.ts';
import { findGlobalVariable } from '../views/global-variables.ts';
import type { ReadText } from './bound.ts';
import { missingOf } from './missing-names.ts';
import type { Place } from './names.ts';
import { notGlobalAt } from './other-variables.ts';

/**
 * Reads one statement with the whole grammar, and says what of it means nothing here. What is none may be a statement of
 * the product that the model has nothing for, or a command of the client. Of what does nothing the names are looked for
 * at `place`, where that is known.
 */
export function readText(text: string, place?: Place): ReadText {
  const parsed = parse(text);
  if (parsed.kind === 'statement') {
    const { statement, idle } = parsed;
    return { kind: 'statement', statement, remarks: idle.length === 0 ? [] : [idleLine(idle)] };
  }
  const mistake = syntaxMistake(text, parsed.diagnostic);
  return asClientCommand(text) ?? asProductStatement(text, place) ?? { kind: 'refused', mistake };
}

function asClientCommand(text: string): ReadText | null {
  const command = clientCommandIn(text);
  if (command === null) return null;
  if (command.kind === 'said') return { kind: 'said', text: clientLine(command.command), asksNode: false };
  return parse(command.text).kind === 'statement' ? readText(command.text) : null;
}

/** What is done to a node with words of the product for something else. */
const isOfNode = /^\s*(?:KILL|RESTART|SHUTDOWN)\s+(?:LEAF|NODE|AGGREGATOR|MASTER)\b/i;

function asProductStatement(text: string, place: Place | undefined): ReadText | null {
  const known = productStatementIn(text);
  if (known === null || isOfNode.test(text)) return null;
  const span = { start: 0, end: text.length };
  if (known.kind === 'idle') {
    const name = /^SET (?:SESSION |LOCAL )?(?:@@)?(?:SESSION\.|LOCAL\.)?(\w+)$/.exec(known.words)?.[1];
    const variable = name === undefined ? null : findGlobalVariable(name);
    if (variable !== null) return { kind: 'refused', mistake: notGlobalAt(span, variable.name) };
    const missing = place === undefined ? null : missingOf(text, known, place);
    if (missing !== null) return { kind: 'refused', mistake: missing };
    return { kind: 'said', text: `${printAffected(0, 0)}\n${idleStatementLine(known)}`, asksNode: true };
  }
  const error = refusal(`${known.words} is not part of this model.`);
  return { kind: 'refused', mistake: mistakeAt(span, error, { kind: 'leftOut', about: known.about }) };
}
