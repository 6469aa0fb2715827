import { defineConfig } from 'vitest/config';

const conditions = ['@sentenceforge/source'];

/** One run for the whole workspace, from source: no package has to be built to be tested. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/{src,oracle,kit,demo}/**/*.test.ts', 'apps/*/src/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 60_000,
  },
});
