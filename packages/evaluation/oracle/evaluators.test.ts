import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCases } from './read-cases.ts';
import { runCase } from './run-case.ts';

const path = fileURLToPath(new URL('../fixtures/evaluators.json', import.meta.url));
const { vectors, cases } = await readCases(path);
const title = (index: number) => `${index} ${cases[index]!.evaluator} (${cases[index]!.note})`;

test.each(cases.map((given, index) => [title(index), given] as const))(
  "metrics and CSV files are Python's: %s",
  async (_, given) => {
    const { passed, line } = await runCase(given, vectors);
    expect(line).toMatch(/^ok /);
    expect(passed).toBe(true);
  },
);
