import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { literalsIn } from './literals.ts';

/** What reads like prose and is none. */
const allowed: readonly string[] = [
  // Keys: of what the browser keeps, of lists, of movements.
  'put away',
  'free play',
  'copy of',
  'promotion of',
  // For developers, in the browser's console.
  'invariant broken at',
  'invariants checked at',
  // For an author: what the element's event tells.
  'There is no player at',
  // Selectors, queries and values of style sheets.
  'light dark',
  'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], dialog',
  'button, a, summary',
  'main section',
  '(pointer: coarse)',
  // Script of a page within a package for learning platforms.
  "(function () {\n  'use strict';\n  var to =",
];

const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((path) => join('app', path))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|-for-tests\.tsx?$/.test(path))
  .filter((path) => !/^app\/(words|bench)\//.test(path));

/** What of the engine reads like prose and is none. */
const allowedInEngine: readonly string[] = [
  // The notation in which the syntax of .import is written.
  '.import, the pasted tables on lines of their own, .end',
  // How .expect is written.
  'at end',
  // What a pasted cell says.
  'not running',
];

/** The folders of the engine that say facts and no sentence; what the product answers is said by the others. */
const wordless = ['language', 'machines', 'pasted', 'planner', 'risk'].flatMap((folder) =>
  readdirSync(join('engine', folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join('engine', folder, path))
    .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$|-for-tests\.ts$|\.generated\./.test(path)),
);

const textsIn = (source: string): readonly string[] => literalsIn(source, true).map(({ text }) => text);

describe('literals', () => {
  test('literals: nothing that people read stands outside app/words', () => {
    expect(sources.length).toBeGreaterThan(200);
    const found = sources.flatMap((path) =>
      literalsIn(readFileSync(path, 'utf8'), path.endsWith('.tsx'))
        .filter(({ text }) => !allowed.includes(text))
        .map(({ text, line }) => `${path}:${line} ${text}`),
    );
    expect(found).toEqual([]);
  });

  test('literals: the engine reads, plans and judges without a sentence', () => {
    expect(wordless.length).toBeGreaterThan(100);
    const found = wordless.flatMap((path) =>
      literalsIn(readFileSync(path, 'utf8'), false)
        .filter(({ text }) => !allowedInEngine.includes(text))
        .map(({ text, line }) => `${path}:${line} ${text}`),
    );
    expect(found).toEqual([]);
  });

  test('literals: what is between tags, in a name or a hint, or a sentence in code is found', () => {
    expect(textsIn('const a = <p>Nothing yet</p>;')).toEqual(['Nothing yet']);
    expect(textsIn('const a = <p>None</p>;')).toEqual(['None']);
    expect(textsIn('const a = <b aria-label="Close" className="Close it" />;')).toEqual(['Close']);
    expect(textsIn("const told = 'The leaf is gone.';")).toEqual(['The leaf is gone.']);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a source text.
    expect(textsIn('const told = (leaf) => `${leaf} is gone.`;')).toEqual(['is gone.']);
  });

  test('literals: classes, statements, addresses and our own faults are not', () => {
    expect(textsIn("const look = 'flex gap-2 rounded text-muted hover:bg-lane';")).toEqual([]);
    expect(textsIn("const run = 'REBALANCE PARTITIONS ON test;';")).toEqual([]);
    expect(textsIn("import { a } from './some words here.ts';")).toEqual([]);
    expect(textsIn("throw new Error('the page has no element called root');")).toEqual([]);
    expect(textsIn("const kind = 'leafStateChanged';")).toEqual([]);
  });
});
