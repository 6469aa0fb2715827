import { evaluate, exp, type HostTensor, input, makeProgram } from '@sentenceforge/graph';
import { conformanceCases } from '@sentenceforge/graph/testing';
import { expect, test } from 'vitest';
import { ortBackend } from './ort-backend.ts';

const backend = ortBackend({ threads: 1 });
const flavours = ['ort-cpu', 'portable'] as const;

test.each(
  flavours.flatMap((flavour) =>
    conformanceCases().map((entry) => [flavour, entry.name, entry] as const),
  ),
)('%s conforms: %s', async (flavour, _, { outputs, values }) => {
  const expected = evaluate(Object.values(outputs), values);
  const executable = await ortBackend({ threads: 1, flavour }).compile(makeProgram(outputs));
  const feeds = Object.fromEntries(
    Object.entries(values).map(([name, { data, shape, dtype }]): [string, HostTensor] => [
      name,
      { data: data instanceof Float64Array ? Float32Array.from(data) : data, shape, dtype },
    ]),
  );
  const results = await executable.run(feeds);
  await executable.dispose();
  Object.keys(outputs).forEach((name, index) => {
    const { data, shape } = expected[index]!;
    expect(results[name]!.shape, name).toEqual([...shape]);
    const scale = Math.max(1, ...Array.from(data, Math.abs));
    results[name]!.data.forEach((value, place) => {
      expect(Math.abs(value - data[place]!), `${name} at ${place}`).toBeLessThan(3e-5 * scale);
    });
  });
});

const program = makeProgram({ y: exp(input('x', ['T'])) });
const x = { data: Float32Array.of(0, 1), shape: [2], dtype: 'float32' } as const;

test('outputs are written to memory that was given for them', async () => {
  const executable = await backend.compile(program);
  const y = new Float32Array(2);
  await executable.run({ x }, { y });
  expect(y).toEqual(Float32Array.of(1, Math.E));
});

test('values that do not fit are refused with their name', async () => {
  const executable = await backend.compile(program);
  await expect(executable.run({})).rejects.toMatchObject({ code: 'FEED_INVALID' });
  const wrong = { data: Int32Array.of(0, 1), shape: [2], dtype: 'int32' } as const;
  await expect(executable.run({ x: wrong })).rejects.toThrow('"x" holds float32');
});
