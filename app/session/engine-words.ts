import * as engine from '@ha-playground/engine/console';
import { asAsked } from '../ui/string-test.ts';

/*
 * What the engine says, as the page shows it. The engine knows no languages and no string test, so its sentences come
 * through here as the page's own come through the catalogue.
 */
export const { explainDiagnostic, sentenceOf, printed } = asAsked({
  explainDiagnostic: engine.explainDiagnostic,
  sentenceOf: engine.sentenceOf,
  /** What a statement has printed: a table, a line, or why it was refused. */
  printed: (result: { readonly text: string }): string => result.text,
});
