import { expect, test } from 'vitest';
import { classicNoDecay, noDecayOnBiasAndNorm } from './no-decay.ts';

test.each([
  ['encoder.layer.0.output.dense.weight', false, false],
  ['encoder.layer.0.output.dense.bias', true, true],
  ['encoder.layer.0.output.LayerNorm.weight', true, true],
  ['transformer.layer.0.sa_layer_norm.weight', true, false],
  ['layers.0.mlp_norm.weight', true, false],
])('%s', (name, byDefault, classic) => {
  expect(noDecayOnBiasAndNorm(name)).toBe(byDefault);
  expect(classicNoDecay(name)).toBe(classic);
});
