import { expect, test } from 'vitest';
import { AdamW } from './adamw.ts';

const tensor = { name: 'a', shape: [2], gradient: 'dense', weightDecay: true } as const;

test.each([
  { beta1: 1 },
  { beta2: -0.1 },
  { epsilon: Number.NaN },
  { weightDecay: -1 },
  { maxArenaBytes: 2 ** 33 },
])('%o is refused', async (options) => {
  await expect(AdamW.create([tensor], options)).rejects.toMatchObject({ code: 'OPTION_INVALID' });
});

test('a name given twice is refused', async () => {
  await expect(AdamW.create([tensor, tensor])).rejects.toThrow(/called "a"/);
});
