import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeLoss } from '../src/make-loss.ts';
import { checkLoss } from '../src/testing/check-loss.ts';
import { isMeanOverExamples } from '../src/testing/is-mean-over-examples.ts';
import type { LossCase } from './loss-case.ts';
import { readCases } from './read-cases.ts';
import { readNested } from './read-nested.ts';

const path = fileURLToPath(new URL('../fixtures/losses.json', import.meta.url));
const { cases } = await readCases(path);

/** The options, columns and labels that occur in the cases, each once; the numbers are random ones. */
const variants = new Map(cases.filter(isPlain).map((given) => [keyOf(given), given] as const));

/** Edges and ties have numbers of their own; a classifier of one class costs nothing whatever it is given. */
function isPlain({ note, args }: LossCase): boolean {
  return !/;|^tie/.test(note ?? '') && args?.num_labels !== 1;
}

function shapesOf({ inputs, labels }: LossCase) {
  const dimension = readNested(inputs[0], 'inputs').shape[1]!;
  const labelShape = labels ? readNested(labels, 'labels').shape.slice(1) : null;
  return { columns: inputs.length, dimension, labels: labelShape };
}

function keyOf(given: LossCase): string {
  const { columns, labels } = shapesOf(given);
  const args = JSON.stringify(given.args);
  return `${given.loss} ${args}, ${columns} columns, labels ${labels ? `[${labels}]` : 'absent'}`;
}

test.each([...variants])(
  'gradients are those of finite differences, and finite at edges: %s',
  (name, given) => {
    const { columns, dimension, labels } = shapesOf(given);
    const isBound =
      labels?.at(-1) === dimension || JSON.stringify(given.args).includes('matryoshka_dims');
    checkLoss(makeLoss(given.loss, given.args), {
      columns,
      labels,
      rows: 3 + (name.length % 2),
      dimension: isBound ? dimension : 3 + (name.length % 5),
    });
  },
);

test.each([...variants])('its mean over examples is what it says: %s', (_, given) => {
  const loss = makeLoss(given.loss, given.args);
  expect(isMeanOverExamples(loss, shapesOf(given))).toBe(loss.meanOverExamples ?? false);
});
