import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readSTSBenchmark } from './read-sts-benchmark.ts';

const folder = fileURLToPath(new URL('../../fixtures/readers', import.meta.url));
// Made by fixtures/readers/make.py with Python's readers.
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

test.each([['stsBenchmark', 'sts-benchmark.csv', {}]] as const)(
  '%s',
  async (name, file, options) => {
    const examples = await readSTSBenchmark(folder, file, options);
    expect(examples.map(({ guid, texts, label }) => ({ guid, texts, label }))).toEqual(
      expected[name],
    );
  },
);
