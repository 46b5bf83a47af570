import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longer than a worker takes for a hundred others begin first, so that no core waits for them at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => /\/(swarm|story)\.test\.ts$/.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    restoreMocks: true,
    // Only a test that waits for what never comes takes so long, even beside a dozen other programs.
    testTimeout: 1_200_000,
    // On two cores the default is one worker, and the other core stands still.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // Modules keep nothing from one test file to the next but what they remember to be quick, so a worker loads each once.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'engine',
          setupFiles: ['scripts/fixed-chance.ts', 'engine/testing/later-commands.ts'],
          include: ['engine/**/*.test.ts', 'scripts/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'app',
          setupFiles: [
            'scripts/fixed-chance.ts',
            'engine/testing/later-commands.ts',
            'app/words/english-for-tests.ts',
            'app/presentation/extras-for-tests.ts',
          ],
          include: ['app/**/*.test.{ts,tsx}'],
          environment: 'node',
        },
      },
    ],
  },
});
