import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Matrix, pairwiseCosineSimilarity } from '@sentenceforge/vectors';
import { expect, test } from 'vitest';
import { families } from '../../fixtures/families.ts';
import { fixtureFolder } from '../../fixtures/fixture-folder.ts';
import { SentenceTransformer } from '../sentence-transformer.ts';

const architectures = fileURLToPath(new URL('../../fixtures/architectures/', import.meta.url));
const { texts } = JSON.parse(await readFile(join(architectures, 'bert.json'), 'utf8')) as {
  texts: string[];
};
const folders: (readonly [name: string, folder: string])[] = [
  ...families.map((family) => [family, join(architectures, family)] as const),
  ['dense-normalize', await fixtureFolder('dense-normalize')],
];

const largestGap = (left: Matrix, right: Matrix): number =>
  Math.max(...left.data.map((value, i) => Math.abs(value - right.data[i]!)));

test.each(folders)(
  '%s in int8 stays close to float32 and is reproducible',
  async (_name, folder) => {
    const float32 = await SentenceTransformer.load(folder, { threads: 1 });
    const int8 = await SentenceTransformer.load(folder, { threads: 1, weights: 'int8' });
    const exact = await float32.encode(texts);
    const found = await int8.encode(texts);
    const cosines = pairwiseCosineSimilarity(found, exact);
    expect(found.data).not.toEqual(exact.data);
    expect(Math.min(...cosines)).toBeGreaterThan(0.999);
    expect(largestGap(await int8.encode(texts, { batchSize: 1 }), found)).toBeLessThan(1e-5);

    const path = join(await mkdtemp(join(tmpdir(), 'sentenceforge-')), 'model');
    await int8.save(path);
    const again = await SentenceTransformer.load(path, { threads: 1 });
    expect((await again.encode(texts)).data).toEqual(found.data);

    // a matrix that is baked in as int8
    const name = int8.parameters.names.findLast(
      (each) => int8.parameters.get(each).shape.length === 2,
    )!;
    int8.parameters.get(name).data.forEach((value, i, data) => {
      data[i] = i % 2 ? -value : value;
    });
    int8.parameters.bump();
    expect(largestGap(await int8.encode(texts), found)).toBeGreaterThan(1e-3);
    await Promise.all([float32, int8, again].map((model) => model.dispose()));
  },
);
