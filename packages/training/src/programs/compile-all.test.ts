import { type Backend, makeProgram, parameter } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { compileAll } from './compile-all.ts';

const none = () => ({});

test('when one program cannot be compiled, those before it are released', async () => {
  const released: number[] = [];
  let compiled = 0;
  const backend: Backend = {
    name: 'two and no more',
    compile: async () => {
      const index = compiled++;
      if (index === 2) throw new Error('no room');
      return { run: async () => ({}), dispose: async () => void released.push(index) };
    },
  };
  const program = makeProgram({ x: parameter('x', [1]) });
  const [first, second] = await compileAll(backend, [program, program] as const, none);
  expect([first.program, second.program]).toEqual([program, program]);
  compiled = 0;
  await expect(compileAll(backend, [program, program, program], none)).rejects.toThrow('no room');
  expect(released).toEqual([0, 1]);
});
