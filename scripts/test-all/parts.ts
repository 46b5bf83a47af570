/** A part of all tests, which can be run alone. */
export interface Part {
  readonly name: string;
  readonly command: string;
  /** How much of everything, where the tests of every day draw less. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly part: Part;
  readonly passed: boolean;
  readonly seconds: number;
}

const part = (name: string, command: string, variables: Part['variables'] = {}): Part => ({
  name,
  command,
  variables,
});

const vitest = (folder: string): string => `npx vitest run ${folder}`;

/** What is quick to fail comes first. */
export const parts: readonly Part[] = [
  part('check', 'npm run check'),
  part('size', 'npm run size'),
  part('packages', 'npm run packages -- --try'),
  part(
    'sites',
    'npm run docs && npx tsx scripts/packages.ts && npx tsx e2e/sites/build.ts && npx tsx e2e/browsers/install.ts && npx playwright test -c e2e/sites/playwright.config.ts',
  ),
  part('oracle', 'npm run oracle -- --queries 3000'),
  part('test', 'npm test', { E2E_WIDE: '1', SWARM_SEEDS: '600' }),
  part('browsers', 'npm run test:browsers', { E2E_WIDE: '1' }),
  part('pasted', vitest('engine/testing/round-trip'), { PASTED_CLUSTERS: '2000' }),
  part('sessions', vitest('engine/record/sessions'), { RECORD_SESSIONS: '500' }),
  part('class', vitest('engine/lessons/graded-class'), { HANDED_IN: '200' }),
  part('links', vitest('engine/packed'), { DAMAGED_LINKS: '1000000' }),
  part('effects', vitest('engine/testing/account'), { EFFECT_SCRIPTS: '3000' }),
  part('watched', vitest('engine/statements/watching/agreement'), { WATCHED_HISTORIES: '40' }),
  part('planner', vitest('engine/planner'), { PLANNER_STATES: '4000' }),
  part('plans', vitest('engine/testing/executed-plans'), { PLAN_RUNS: '1000' }),
  part('swarm', 'npm run swarm -- --seconds 600'),
  part('transactions', 'npm run swarm -- --seconds 300 --transactions 1'),
  part('mutants', 'npm run mutants -- --count 60'),
];

/** All parts, or those that are named, in their order; null where a name is none. */
export function chosenParts(names: readonly string[]): readonly Part[] | null {
  if (names.some((name) => !parts.some((known) => known.name === name))) return null;
  return parts.filter(({ name }) => names.length === 0 || names.includes(name));
}

/** A line for each part, and one for all. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const total = outcomes.reduce((sum, { seconds }) => sum + seconds, 0);
  const failed = outcomes.filter(({ passed }) => !passed).length;
  const width = Math.max(...outcomes.map(({ part: { name } }) => name.length), 'all'.length);
  const line = (name: string, verdict: string, seconds: number): string =>
    `${name.padEnd(width)}  ${verdict.padEnd(7)} ${minutesOf(seconds).padStart(7)}`;
  return [
    ...outcomes.map(({ part: { name }, passed, seconds }) =>
      line(name, passed ? 'passed' : 'FAILED', seconds),
    ),
    line('all', failed === 0 ? 'passed' : `${failed} of ${outcomes.length} FAILED`, total),
  ].join('\n');
}

function minutesOf(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
