import type { StatementKind } from './statement.ts';

/** The names that exist where a statement is being written. */
export interface Vocabulary {
  readonly databases: readonly string[];
  /** With the database that a statement has to name, or null where it is in use. */
  readonly tables: readonly { readonly schema: string | null; readonly name: string }[];
  /** What is read only, with the schema that a statement has to name. */
  readonly views: readonly { readonly schema: string; readonly name: string }[];
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
  readonly variables: readonly string[];
  /** Of the tables and views, in any order. */
  readonly columns?: readonly string[];
  /** Of what is asked at every instant. */
  readonly watches?: readonly string[];
  /** Of what is assumed of sizes, speeds and durations. */
  readonly assumptions?: readonly string[];
}

export interface CompletionOption {
  readonly label: string;
  readonly kind:
    | 'keyword'
    | 'dot'
    | 'host'
    | 'node'
    | 'database'
    | 'table'
    | 'view'
    | 'column'
    | 'variable'
    | 'watch'
    | 'value';
  /** The statement that it leads to, where that is only one. */
  readonly statement?: StatementKind;
}

export interface Completions {
  /** Where the text that an option replaces begins and ends. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly CompletionOption[];
}
