import { fileURLToPath } from 'node:url';
import { evaluate } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { losses } from '../src/losses/index.ts';
import { caseGraph } from './case-graph.ts';
import { compareCase } from './compare-case.ts';
import { readCases } from './read-cases.ts';

const fixture = async (name: string) =>
  (await readCases(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)))).cases;
const cases = [...(await fixture('losses.json')), ...(await fixture('losses-edges.json'))];
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

test('every loss has cases, unless Python does not have it', () => {
  const covered = new Set(cases.map(({ loss }) => loss));
  const missing = Object.values(losses).filter(
    ({ lossName, inPython = true }) => inPython && !covered.has(lossName),
  );
  expect(missing.map(({ lossName }) => lossName)).toEqual([]);
});
