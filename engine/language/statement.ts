import type { Span } from './diagnostic.ts';
import type { DotCommand, SqlBody } from './kinds/outside.ts';
import type { WatchStatement } from './kinds/watches.ts';

/** A statement or dot command as written: the grammar's result. It knows no cluster; names are not resolved. */
export type Statement = { readonly span: Span } & StatementBody;

export type StatementBody = SqlBody | DotCommand | WatchStatement;

export type StatementKind = StatementBody['kind'];

/** The statements of some kinds. */
export type StatementOf<Kind extends StatementKind> = Extract<Statement, { readonly kind: Kind }>;
