/**
 * @typedef {{ readonly source: string, readonly dependencies: readonly { readonly resolved: string }[] }} Module
 * @typedef {{ readonly path: string, readonly pathNot?: string }} Paths
 * @typedef {{ readonly name: string, readonly from: Paths, readonly to: Paths }} ReachRule
 */

/**
 * Each module that another one reaches against a rule, whatever stands between: `rule: from → to`. All that a module reaches
 * is found in one walk, so the cost is that of the graph, once for each module that a rule is about; `$1` in a rule stands for
 * the first group of what its `from` matched.
 * @param {readonly Module[]} modules
 * @param {readonly ReachRule[]} rules
 * @returns {readonly string[]}
 */
export function reachedAgainst(modules, rules) {
  const imports = new Map(
    modules.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]),
  );
  return modules.flatMap(({ source }) => {
    const broken = rules.flatMap((rule) => {
      const match = matchOf(source, rule.from);
      if (match === null) return [];
      const group = match[1] ?? '';
      const to = { path: withGroup(rule.to.path, group), pathNot: withGroup(rule.to.pathNot, group) };
      return [{ name: rule.name, to }];
    });
    if (broken.length === 0) return [];
    const reached = reachedFrom(source, imports);
    return broken.flatMap(({ name, to }) =>
      reached.filter((path) => matchOf(path, to) !== null).map((path) => `${name}: ${source} → ${path}`),
    );
  });
}

/**
 * @param {string} source
 * @param {ReadonlyMap<string, readonly string[]>} imports
 */
function reachedFrom(source, imports) {
  const seen = new Set([source]);
  // A set grows while it is walked through.
  for (const path of seen) for (const next of imports.get(path) ?? []) seen.add(next);
  seen.delete(source);
  return [...seen];
}

/**
 * @param {string} path
 * @param {{ readonly path?: string | undefined, readonly pathNot?: string | undefined }} paths
 */
function matchOf(path, { path: wanted = '', pathNot }) {
  if (pathNot !== undefined && expressionOf(pathNot).test(path)) return null;
  return expressionOf(wanted).exec(path);
}

/** @type {Map<string, RegExp>} */
const expressions = new Map();

/** @param {string} source */
function expressionOf(source) {
  const known = expressions.get(source) ?? new RegExp(source);
  expressions.set(source, known);
  return known;
}

/**
 * @param {string | undefined} pattern
 * @param {string} group
 */
const withGroup = (pattern, group) => pattern?.replaceAll('$1', group);
