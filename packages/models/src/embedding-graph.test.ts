import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { makeProgram } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { SentenceTransformer } from './sentence-transformer.ts';

const folder = fileURLToPath(new URL('../fixtures/bert-tiny', import.meta.url));
const python = JSON.parse(await readFile(`${folder}-decoder.json`, 'utf8')) as {
  pairs: [damaged: string, original: string][];
  layers: number[][];
};

function expectClose(got: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(got).toHaveLength(expected.length);
  const differences = Array.from(expected, (value, i) => Math.abs(value - got[i]!));
  expect(Math.max(...differences)).toBeLessThan(1e-5);
}

test('two graphs over different texts live in one program, one with weights of other names', async () => {
  const model = await SentenceTransformer.load(folder);
  const shapes = { texts: 'B', groups: 2 };
  const plain = model.buildGraph(shapes);
  const other = model.buildGraph({ ...shapes, texts: 'C', prefix: 'other.' });
  const twin = model.buildGraph({
    ...shapes,
    prefix: 'twin.',
    weightName: (name) => `twin.${name}`,
  });
  const program = makeProgram({
    plain: plain.embeddings,
    other: other.embeddings,
    twin: twin.embeddings,
  });
  expect(program.parameters).toHaveLength(2 * model.parameters.names.length);
  const weights = program.parameters.map(({ attributes: { name } }) => [
    name,
    model.parameters.get(name.replace('twin.', '')),
  ]);
  const names = program.inputs.map(({ attributes }) => attributes.name);
  const texts = python.pairs.map(([, original]) => original);
  const reversed = texts.toReversed();
  const executable = await model.backend.compile(program);
  const results = await executable.run({
    ...model.pack(model.tokenize(texts), plain.inputs, names),
    ...model.pack(model.tokenize([...reversed, 'a']), other.inputs, names),
    ...model.pack(model.tokenize(reversed), twin.inputs, names),
    ...Object.fromEntries(weights),
  });
  const { data } = await model.encode([...texts, ...reversed, 'a']);
  const size = texts.length * model.dimension;
  expectClose(results.plain!.data as Float32Array, data.subarray(0, size));
  expectClose(results.other!.data as Float32Array, data.subarray(size));
  expectClose(results.twin!.data as Float32Array, data.subarray(size, 2 * size));
  await Promise.all([executable.dispose(), model.dispose()]);
});

test("pooled layers are Python's", async () => {
  const model = await SentenceTransformer.load(folder);
  const { embeddings, layers, inputs } = model.buildGraph({ texts: 'B', groups: 1, layers: true });
  const outputs = Object.fromEntries([...layers!, embeddings].map((x, i) => [`layer${i}`, x]));
  const program = makeProgram(outputs);
  const names = program.inputs.map(({ attributes }) => attributes.name);
  const weights = model.parameters.names.map((name) => [name, model.parameters.get(name)]);
  const executable = await model.backend.compile(program);
  const texts = python.pairs.slice(0, 2).map(([, original]) => original);
  const results = await executable.run({
    ...model.pack(model.tokenize(texts), inputs, names),
    ...Object.fromEntries(weights),
  });
  expect(layers).toHaveLength(python.layers.length - 1);
  python.layers.forEach((expected, layer) => {
    expectClose(results[`layer${layer}`]!.data as Float32Array, expected);
  });
  await executable.dispose();
});

test('layers are only there when they are asked for', async () => {
  const model = await SentenceTransformer.load(folder);
  expect(model.buildGraph({ texts: 'B', groups: 1 }).layers).toBeUndefined();
});

test('a prefix that would change the meaning of a size is refused', async () => {
  const model = await SentenceTransformer.load(folder);
  expect(() => model.buildGraph({ texts: 'B', groups: 1, prefix: 'a-' })).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID' }),
  );
});
