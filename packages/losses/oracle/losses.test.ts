import { fileURLToPath } from 'node:url';
import { evaluate } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { losses } from '../src/losses/index.ts';
import { caseGraph } from './case-graph.ts';
import { compareCase } from './compare-case.ts';
import { readCases } from './read-cases.ts';

const path = fileURLToPath(new URL('../fixtures/losses.json', import.meta.url));
const { cases } = await readCases(path);
const float64 = { relative: 1e-9, small: 1e-3, floor: 1e-3 } as const;

test.each(cases.map((given) => [`${given.loss} (${given.note})`, given] as const))(
  "value and gradients are PyTorch's: %s",
  (_, given) => {
    const graph = caseGraph(given);
    const nodes = graph.gradients.map(({ node }) => node);
    const [value, ...gradients] = evaluate([graph.value, ...nodes], graph.values);
    const { problems } = compareCase(given, graph, { value: value!, gradients }, float64);
    expect(problems).toEqual([]);
  },
);

test('every loss has cases, unless its reference says that Python does not have it', () => {
  const covered = new Set(cases.map(({ loss }) => loss));
  const isOurs = (name: string) =>
    /not in sentence-transformers/.test(losses[name]!.reference ?? '');
  expect(Object.keys(losses).filter((name) => !covered.has(name) && !isOurs(name))).toEqual([]);
});
