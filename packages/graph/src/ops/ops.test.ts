import { expect, test } from 'vitest';
import { checkGraphGradients } from '../testing/check-gradients.ts';
import { conformanceCases } from '../testing/conformance-cases.ts';
import { ops } from './index.ts';

const cases = conformanceCases().filter(({ differentiable }) => differentiable);

test.each(cases.map((entry) => [entry.name, entry] as const))(
  'gradients of %s agree with finite differences',
  (_, { outputs, values }) => {
    checkGraphGradients(outputs.output!, values);
  },
);

test('every record is named as it is listed', () => {
  for (const [name, { op }] of Object.entries(ops)) expect(op.name).toBe(name);
});
