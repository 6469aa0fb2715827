import { expect, test } from 'vitest';
import { checkTensors } from './check-tensors.ts';

const tensor = { name: 'a', shape: [2], gradient: 'dense', weightDecay: true } as const;

test('a name given twice is refused', () => {
  expect(() => checkTensors([tensor, tensor])).toThrow(/called "a"/);
});

test.each([-1, Number.NaN, Infinity])('a learning rate scale of %d is refused', (scale) => {
  expect(() => checkTensors([{ ...tensor, learningRateScale: scale }])).toThrow(/"a" is scaled by/);
  checkTensors([{ ...tensor, learningRateScale: 0 }]);
});
