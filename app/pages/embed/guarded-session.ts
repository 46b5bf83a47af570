import type { NodeId } from '@ha-playground/engine';
import { Session } from '../../presentation/session.ts';
import { splitScript } from '../../presentation/statements/extras.ts';

/** What may be entered in an embed. */
export interface Guard {
  readonly isReadonly: boolean;
  /** How a statement may begin; empty where any may be entered. */
  readonly allow: readonly string[];
  readonly onRefused: (reason: 'readonly' | 'notAllowed') => void;
}

/** A session in which nothing is entered but what its embed allows, whoever enters it. */
export class GuardedSession extends Session {
  readonly #guard: Guard;

  constructor(guard: Guard, ...parts: ConstructorParameters<typeof Session>) {
    super(...parts);
    this.#guard = guard;
  }

  override run(script: string): void {
    if (this.#mayEnter(script)) super.run(script);
  }

  override runAt(node: NodeId, script: string): void {
    if (this.#mayEnter(script)) super.runAt(node, script);
  }

  #mayEnter(script: string): boolean {
    const { isReadonly, allow, onRefused } = this.#guard;
    const reason = isReadonly ? 'readonly' : isWithin(script, allow) ? null : 'notAllowed';
    if (reason !== null) onRefused(reason);
    return reason === null;
  }
}

/** Does every statement of the script begin with one of the beginnings, word for word? */
function isWithin(script: string, beginnings: readonly string[]): boolean {
  if (beginnings.length === 0) return true;
  return splitScript(script).every(({ text }) => {
    const words = `${text
      .trim()
      .replace(/[\s;(]+/g, ' ')
      .toLowerCase()} `;
    return beginnings.some((beginning) => words.startsWith(`${beginning.toLowerCase()} `));
  });
}
