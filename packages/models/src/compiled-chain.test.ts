import { fileURLToPath } from 'node:url';
import { ortBackend } from '@sentenceforge/backend-ort';
import type { Backend } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { SentenceTransformer } from './sentence-transformer.ts';

const folder = fileURLToPath(new URL('../fixtures/bert-tiny', import.meta.url));
const texts = ['A plane is taking off.', 'The cat sat on the mat!', 'a', ''];
const exact = await (await SentenceTransformer.load(folder)).encode(texts);

/** ONNX Runtime, counting what is alive; the first `failures` compilations fail. */
function counting(failures = 0): { backend: Backend; alive: () => number; made: () => number } {
  const inner = ortBackend({ threads: 1 });
  let [made, disposed] = [0, 0];
  const compile: Backend['compile'] = async (program, options) => {
    made++;
    if (made <= failures) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      disposed++;
      throw new Error('refused');
    }
    const executable = await inner.compile(program, options);
    return {
      run: (...given) => executable.run(...given),
      dispose: () => {
        disposed++;
        return executable.dispose();
      },
    };
  };
  return { backend: { name: 'counting', compile }, alive: () => made - disposed, made: () => made };
}

function expectClose(found: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(found).toHaveLength(expected.length);
  const gaps = Array.from(found, (value, i) => Math.abs(value - expected[i]!));
  expect(Math.max(...gaps)).toBeLessThan(1e-5);
}

test('a model that is disposed of while it encodes finishes, and releases all', async () => {
  const { backend, alive } = counting();
  const model = await SentenceTransformer.load(folder, { backend });
  const running = [model.encode(texts, { batchSize: 1 }), model.encode(texts)];
  await model.dispose();
  expect(alive()).toBe(0);
  for (const { data } of await Promise.all(running)) expectClose(data, exact.data);
  // it can still be used
  expectClose((await model.encode(texts)).data, exact.data);
  expect(alive()).toBe(1);
  await model.dispose();
  expect(alive()).toBe(0);
});

test('a model that is disposed of between two batches leaves nothing behind', async () => {
  const { backend, alive, made } = counting();
  const model = await SentenceTransformer.load(folder, { backend });
  let disposed: Promise<void> | undefined;
  const { data } = await model.encode(texts, {
    batchSize: 1,
    onProgress: () => {
      disposed ??= model.dispose();
    },
  });
  await disposed;
  expectClose(data, exact.data);
  expect([made(), alive()]).toEqual([1, 0]);
});

test('new weights count for the next call, and do not disturb one that is running', async () => {
  const { backend, alive, made } = counting();
  const model = await SentenceTransformer.load(folder, { backend });
  const before = model.encode(texts, { batchSize: 1 });
  // let it begin with the old weights
  await new Promise((resolve) => setTimeout(resolve, 1));
  const bias = model.parameters.get('encoder.layer.1.output.LayerNorm.bias').data;
  const old = Float32Array.from(bias);
  model.parameters.bump();
  const same = model.encode(texts);
  expectClose((await before).data, exact.data);
  expectClose((await same).data, exact.data);
  bias.fill(2);
  model.parameters.bump();
  expect((await model.encode(texts)).data).not.toEqual(exact.data);
  bias.set(old);
  model.parameters.bump();
  expectClose((await model.encode(texts)).data, exact.data);
  expect(made()).toBe(4);
  await model.dispose();
  expect(alive()).toBe(0);
});

test('what could not be compiled before the weights changed does not reach a new call', async () => {
  const { backend, alive } = counting(1);
  const model = await SentenceTransformer.load(folder, { backend });
  const failing = expect(model.encode(texts)).rejects.toThrow('refused');
  model.parameters.bump();
  expectClose((await model.encode(texts)).data, exact.data);
  await failing;
  await model.dispose();
  expect(alive()).toBe(0);
});

test('a compilation that failed is tried again', async () => {
  const { backend } = counting(1);
  const model = await SentenceTransformer.load(folder, { backend });
  await expect(model.encode(texts)).rejects.toThrow('refused');
  expectClose((await model.encode(texts)).data, exact.data);
  await model.dispose();
});
