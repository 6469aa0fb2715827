import type { NamesOfLoss } from './names-of-loss.ts';

/** What is written for a new loss: a small loss that works, with TODO where it becomes another. */
export const templates = {
  loss: ({
    name,
    factory,
  }: NamesOfLoss): string => `import { cosineSimilarity, mean, multiply, subtract } from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { rules } from '../options/rules.ts';

export interface ${name}Options {
  /** TODO: what it does. Default 1. */
  readonly scale: number;
}

const defaults: ${name}Options = { scale: 1 };

/**
 * TODO: what it does, in a sentence or two.
 *
 * TODO: Columns \`[B, D]\`; labels \`[B]\`, scores from 0 to 1.
 * Source: TODO: the paper; Python's counterpart.
 *
 * @example ${factory}({ scale: 2 })
 */
export const ${factory} = defineLoss({
  name: '${name}',
  summary: 'TODO: what it does, one sentence.',
  formula: 'scale mean((cos(u, v) - y)²)', // TODO
  reference: 'TODO: the paper',
  inPython: false, // TODO: delete when sentence-transformers has it, under the same name
  inputs: { columns: ['sentence1', 'sentence2'] }, // TODO: what an example has
  labels: 'score', // TODO: none, score, binary, class, scores or embedding
  options: defaults,
  rules: { scale: rules.positive },
  compute: ({ columns: [u, v], labels }, { scale }) => {
    // TODO: u and v are [B, D], labels [B]; what is returned is a scalar
    const difference = subtract(cosineSimilarity(u!, v!), labels!);
    return multiply(mean(multiply(difference, difference)), scale);
  },
});
`,

  test: ({
    name,
    factory,
    file,
  }: NamesOfLoss): string => `import { evaluate } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { checkLoss, sampleGraph } from '../testing/index.ts';
import { ${factory} } from './${file}.ts';

const rows = (data: number[], columns: number) =>
  ({
    data: Float64Array.from(data),
    shape: [data.length / columns, columns],
    dtype: 'float32',
  }) as const;

test('${name} on numbers computed by hand', () => {
  // TODO: cosines 0.6 and 0 for labels 0.5 and 1: 2 * mean(0.1², 1²)
  const { value, values } = sampleGraph(${factory}({ scale: 2 }), {
    columns: [rows([3, 4, 0, 2], 2), rows([1, 0, 1, 0], 2)],
    labels: { data: Float64Array.of(0.5, 1), shape: [2], dtype: 'float32' },
    parameters: {},
  });
  expect(evaluate([value], values)[0]!.data[0]).toBeCloseTo(1.01, 12);
});

test('gradients agree with finite differences and are finite at edges', () => {
  checkLoss(${factory}());
});
`,

  changeset: ({ name }: NamesOfLoss): string => `---
'@sentenceforge/losses': minor
---

Add ${name}: TODO
`,
} as const;
