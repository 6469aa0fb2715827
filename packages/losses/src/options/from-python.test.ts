import { expect, test } from 'vitest';
import { fromPython } from './from-python.ts';

test('names become ours, values stay', () => {
  expect(
    fromPython({ triplet_margin: 1, scale: 2, n_dims_per_step: -1, tripletMargin: 3 }),
  ).toEqual({ tripletMargin: 3, scale: 2, nDimsPerStep: -1 });
});

test('what only Python needs is left out', () => {
  const needless = {
    model: 'bert',
    embedding_dimension: 384,
    sentence_embedding_dimension: 384,
    show_progress_bar: true,
    gather_across_devices: false,
  };
  expect(fromPython(needless)).toEqual({});
});

test('several devices are refused', () => {
  expect(() => fromPython({ gather_across_devices: true })).toThrow(
    expect.objectContaining({
      code: 'OPTION_INVALID',
      problem: expect.stringContaining('several devices, but training runs on one'),
    }),
  );
});
