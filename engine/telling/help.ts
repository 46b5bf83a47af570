import type { StatementGroup, StatementKind } from '../language/index.ts';

/** How a language helps: what groups of statements are called, and what each kind does, in one sentence. */
export interface HelpWording {
  readonly groups: { readonly [Group in StatementGroup]: string };
  readonly statements: { readonly [Kind in StatementKind]: string };
}
