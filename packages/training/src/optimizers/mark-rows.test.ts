import { expect, test } from 'vitest';
import { compileKernels } from '../kernels/compile-kernels.ts';
import { markRows } from './mark-rows.ts';
import { place } from './placement.ts';

test('rows rest while every bit of their state is zero', async () => {
  const tensors = (['rows', 'dense'] as const).map((gradient) => ({
    name: gradient,
    shape: [4, 2],
    gradient,
    weightDecay: true,
  }));
  const [table, dense] = place(tensors, ['first', 'second'], 2 ** 20, await compileKernels());
  table!.states.get('first')![3] = 1e-45;
  table!.states.get('second')![4] = -0;
  markRows(table!, false);
  expect([...table!.slots]).toEqual([-2, -1, -1, -2]);
  markRows(table!, true);
  expect([...table!.slots]).toEqual([-1, -1, -1, -1]);
  markRows(dense!, true);
  expect([...dense!.slots]).toEqual([0]);
});
