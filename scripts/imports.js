// JavaScript, because dependency-cruiser finds its swc parser under plain Node only, and Node 20 reads no TypeScript.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import swc from '@swc/core';
import { cruise } from 'dependency-cruiser';
import { reachedAgainst } from './reached.js';

const sourceFolders = ['engine', 'app'];
const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
// What can be reached is found here: dependency-cruiser looks for a path from each module to each other one, which takes
// half a minute.
const reaching = forbidden.filter((/** @type {{ to: { reachable?: boolean } }} */ { to }) => to.reachable);
const direct = forbidden.filter((/** @type {{ to: { reachable?: boolean } }} */ { to }) => !to.reachable);

/**
 * @typedef {object} ImportReport
 * @property {readonly string[]} files The TypeScript files below engine/ and app/, read from the disk.
 * @property {readonly string[]} unseen Those of them nobody looked at; one is enough to distrust the report.
 * @property {readonly string[]} violations A line for each forbidden import: `rule: from → to`.
 */

/**
 * Follows every import below `root`'s engine/ and app/, and judges it by the rules of .dependency-cruiser.cjs.
 * @param {string} root
 * @returns {Promise<ImportReport>}
 */
export async function reportImports(root) {
  const { output } = await withJsx(() =>
    cruise(
      sourceFolders,
      { ...options, baseDir: root, validate: true, ruleSet: { forbidden: direct } },
      options.enhancedResolveOptions,
    ),
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser printed where it had to return.');
  const files = sourceFolders.flatMap((folder) => typescriptFiles(root, folder));
  const seen = new Set(output.modules.map((module) => module.source));
  return {
    files,
    unseen: files.filter((file) => !seen.has(file)),
    violations: [
      ...output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
      ...reachedAgainst(output.modules, reaching),
    ].sort(),
  };
}

/**
 * Runs `work` while swc reads JSX in .tsx files: dependency-cruiser tells it that no file holds any.
 * @template Result
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
async function withJsx(work) {
  const parseFile = swc.parseFileSync;
  const parseFileWithJsx = (/** @type {string} */ path, /** @type {object} */ parserOptions) =>
    parseFile(path, { syntax: 'typescript', ...parserOptions, tsx: path.endsWith('.tsx') });
  Object.assign(swc, { parseFileSync: parseFileWithJsx });
  try {
    return await work();
  } finally {
    Object.assign(swc, { parseFileSync: parseFile });
  }
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function typescriptFiles(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/'))
    .sort();
}
