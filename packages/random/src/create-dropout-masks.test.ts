import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { compile } from '../assembly/compile.ts';
import { createDropoutMasks } from './create-dropout-masks.ts';
import { fillDropoutMask } from './fill-dropout-mask.ts';

test.each([
  { length: 0, seed: 1, step: 0, site: 0, rate: 0.1 },
  { length: 1, seed: 1, step: 0, site: 0, rate: 0.5 },
  { length: 63, seed: 2 ** 53 - 1, step: 2 ** 32 - 1, site: 2 ** 32 - 1, rate: 0.5 },
  { length: 16384, seed: 7, step: 1, site: 2, rate: 0.1 },
  { length: 50_001, seed: 2 ** 40 + 3, step: 12, site: 34, rate: 0.3 },
  { length: 1000, seed: 5, step: 1, site: 1, rate: 0 },
  { length: 1000, seed: 5, step: 1, site: 1, rate: 0.999999 },
])('writes what the reference writes: %o', async ({ length, ...options }) => {
  const expected = new Uint8Array(length);
  fillDropoutMask(expected, options);
  const target = new Uint8Array(length + 2).fill(9);
  const masks = await createDropoutMasks();
  masks.fill(target.subarray(1, length + 1), options);
  expect([target[0], target[length + 1]]).toEqual([9, 9]);
  expect(target.subarray(1, length + 1)).toEqual(expected);
});

test('the committed WebAssembly is what the source compiles to', async () => {
  const committed = await readFile(new URL('./dropout.wasm.ts', import.meta.url), 'utf8');
  expect(committed).toBe(await compile());
});
