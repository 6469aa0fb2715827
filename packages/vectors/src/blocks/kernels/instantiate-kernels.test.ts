import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { compile } from '../../../assembly/compile.ts';
import { instantiateKernels } from './instantiate-kernels.ts';
import { kernelsWasm } from './kernels.wasm.ts';

test('the committed WebAssembly is what the source compiles to', async () => {
  const committed = await readFile(new URL('./kernels.wasm.ts', import.meta.url), 'utf8');
  expect(committed).toBe(await compile());
});

test('browsers compile the module at once on their main thread: it is smaller than 4 KiB', () => {
  expect(atob(kernelsWasm).length).toBeLessThan(4096);
});

test('the memory holds what was asked for, and each instance has its own', () => {
  const one = instantiateKernels(65_537);
  const other = instantiateKernels(0);
  expect([one.buffer.byteLength, other.buffer.byteLength]).toEqual([131_072, 0]);
});
