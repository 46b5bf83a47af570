import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type Statement, type StatementKind, splitScript } from '../engine/language/index.ts';
import type { StatementOption } from './statement-options.ts';

/** A story or test file, and the statements that are written in it. */
export interface FileOfStatements {
  /** Below the root of the project. */
  readonly path: string;
  readonly isStory: boolean;
  readonly statements: readonly Statement[];
}

/**
 * The stories and tests of the engine that run statements, by path. The tests of the language are left out: they read
 * statements without running them.
 */
export function filesOfStatements(root: string): readonly FileOfStatements[] {
  const paths = readdirSync(join(root, 'engine'), { recursive: true, encoding: 'utf8' })
    .map((path) => `engine/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:md|test\.ts)$/.test(path) && !/node_modules|^engine\/language\//.test(path));
  return paths.sort().map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const isStory = path.endsWith('.md');
    const scripts = isStory ? scriptsOfStory(text) : scriptsOfTest(text);
    return { path, isStory, statements: scripts.flatMap(statementsOf) };
  });
}

/** The files in which a statement of this kind occurs, with the option if one is given. */
export const filesWith = (
  files: readonly FileOfStatements[],
  kind: StatementKind,
  option: StatementOption | null = null,
): readonly FileOfStatements[] =>
  files.filter(({ statements }) =>
    statements.some((statement) => statement.kind === kind && (option === null || option.isIn(statement))),
  );

/** What stands in the fences of a Markdown story. */
function scriptsOfStory(text: string): readonly string[] {
  const fences = text.matchAll(/^```(sql|playground|cluster)\n([\s\S]*?)^```/gm);
  return [...fences].map(([, language, body = '']) =>
    language === 'cluster' ? `.import\n${body}.end` : body,
  );
}

/** The text literals of a test that may be statements; what is put into them counts as 1, or as a name. */
function scriptsOfTest(source: string): readonly string[] {
  const literals = source.match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/g) ?? [];
  return literals
    .map((literal) => literal.slice(1, -1).replace(/\\n/g, '\n').replace(/\\(.)/g, '$1'))
    .filter((text) => /^\s*(?:\.\w|\$\{|[A-Z]+\s)/i.test(text))
    .flatMap((text) => (text.includes('${') ? [filled(text, '1'), filled(text, 'x')] : [text]));
}

const filled = (text: string, value: string): string => text.replace(/\$\{[^}]*\}/g, value);

function statementsOf(script: string): readonly Statement[] {
  return splitScript(script).flatMap((piece): readonly Statement[] => {
    const result = parse(piece.text);
    if (result.kind === 'diagnostic') return [];
    const { statement } = result;
    return statement.kind === 'dotBackground' ? [statement, statement.statement] : [statement];
  });
}
