import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    restoreMocks: true,
    // Only a test that waits for what never comes takes so long, even beside a dozen other programs.
    testTimeout: 1_200_000,
    // On two cores the default is one worker, and the other core stands still.
    maxWorkers: '100%',
    // Modules keep nothing from one test file to the next but what they remember to be quick, so a worker loads each once.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'engine',
          setupFiles: ['scripts/fixed-chance.ts'],
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
