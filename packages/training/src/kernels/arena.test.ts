import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { compile } from '../../assembly/compile.ts';
import { Arena } from './arena.ts';
import { compileKernels } from './compile-kernels.ts';

const numbers = (length: number): number[] => Array.from({ length }, (_, i) => Math.sin(i + 1));

test('buffers start at multiples of 64 bytes, do not overlap and end with the arena', async () => {
  const arena = new Arena(await compileKernels(), 65536);
  const [a, b] = [arena.allocate(3), arena.allocateIntegers(17)];
  expect([a.byteOffset, b.byteOffset]).toEqual([0, 64]);
  arena.allocate((65536 - 192) / 4);
  expect(() => arena.allocate(1)).toThrow(/0 bytes left/);
  expect(Arena.bytesFor(3, 17)).toBe(192);
});

test('a view of another memory is refused', async () => {
  const arena = new Arena(await compileKernels(), 1);
  expect(() => arena.pointer(new Float32Array(1))).toThrow(/another arena/);
});

test('more than 4 GiB are refused', async () => {
  const module = await compileKernels();
  expect(() => new Arena(module, 2 ** 32 + 1)).toThrow(/cannot be made/);
});

// The far case ends at address 2^32 exactly; untouched pages cost nothing.
test.each([
  { bytes: 65536, before: 0 },
  { bytes: 2 ** 32, before: 2 ** 30 - 208 },
])(
  'accumulateRows, a row at rest and sumOfSquares at $before elements',
  async ({ bytes, before }) => {
    const arena = new Arena(await compileKernels(), bytes);
    if (before > 0) arena.allocate(before);
    const scalars = arena.allocate(2);
    const [first, atRest] = [arena.allocateIntegers(1), arena.allocateIntegers(1)];
    const source = arena.allocate(80);
    const target = arena.allocate(80);
    scalars.set([1, -0.5]);
    atRest.set([-2]);
    for (const length of [0, 1, 3, 4, 7, 8, 77, 80]) {
      source.set(numbers(80));
      target.fill(2);
      const [from, to] = [arena.pointer(source), arena.pointer(target)];
      arena.kernels.accumulateRows(from, arena.pointer(first), to, 1, length);
      arena.kernels.sgd(to, 0, 0, 1, length, arena.pointer(atRest), 0, 0, arena.pointer(scalars));
      const expected = numbers(80).map((x, i) =>
        i < length ? Math.fround(2 + Math.fround(x)) * -0.5 : 2,
      );
      expect([...target]).toEqual(expected);
      const squares = numbers(length).reduce((sum, x) => sum + Math.fround(x) ** 2, 0);
      expect(arena.kernels.sumOfSquares(from, length)).toBeCloseTo(squares, 12);
    }
  },
);

test.each([Number.NaN, Number.POSITIVE_INFINITY])('a sum of squares shows %d', async (value) => {
  const arena = new Arena(await compileKernels(), 4096);
  const source = arena.allocate(21).fill(3e38);
  expect(arena.kernels.sumOfSquares(arena.pointer(source), 21)).toBeLessThan(1e80);
  for (const at of [0, 13, 20]) {
    source.fill(1)[at] = value;
    expect(Number.isFinite(arena.kernels.sumOfSquares(arena.pointer(source), 21))).toBe(false);
  }
});

test('accumulateRows adds each row at its slot', async () => {
  const arena = new Arena(await compileKernels(), 65536);
  const source = arena.allocate(15);
  source.set(Array.from({ length: 15 }, (_, i) => i));
  const slotOf = arena.allocateIntegers(3);
  slotOf.set([1, 0, 1]);
  const target = arena.allocate(10).fill(100);
  const [from, slots, to] = [source, slotOf, target].map((view) => arena.pointer(view));
  arena.kernels.accumulateRows(from!, slots!, to!, 3, 5);
  expect([...target]).toEqual([105, 106, 107, 108, 109, 110, 112, 114, 116, 118]);
});

test('the committed WebAssembly is what the source compiles to', async () => {
  const committed = await readFile(new URL('./kernels.wasm.ts', import.meta.url), 'utf8');
  expect(committed).toBe(await compile());
});
