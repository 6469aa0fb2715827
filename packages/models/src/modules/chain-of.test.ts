import { expect, test } from 'vitest';
import { fixtureFolder } from '../../fixtures/fixture-folder.ts';
import { ParameterStore } from '../parameter-store.ts';
import { chainOf } from './chain-of.ts';
import { Chains } from './chains.ts';
import { dropout } from './dropout.ts';
import { layerNorm } from './layer-norm.ts';
import type { Module } from './module.ts';
import { normalize } from './normalize.ts';
import { pooling } from './pooling.ts';
import { loadStaticEmbedding } from './static-embedding.ts';

const first = await loadStaticEmbedding(await fixtureFolder('static')); // embeddings of 16 numbers
const stages = (...modules: Module[]) =>
  modules.map((module, index) => ({ path: index === 0 ? '' : `${index}_${module.name}`, module }));
const norm = (size: number) => layerNorm(size, new ParameterStore([]));

test('a chain knows its size and where weights have their names', () => {
  const chain = chainOf(stages(first, norm(16), dropout(0.1)));
  expect(chain.dimension).toBe(16);
  expect(chain.links.map(({ prefix }) => prefix)).toEqual(['', '1_LayerNorm.', '2_Dropout.']);
});

test.each([
  ['nothing', [], 'none: they end with texts'],
  ['no module that takes texts', [normalize()], 'Normalize works on embeddings of texts'],
  ['two that do', [first, first], 'StaticEmbedding works on texts, but gets embeddings of texts'],
  ['pooling of texts', [first, pooling(['mean'], 16)], 'Pooling works on embeddings of tokens'],
  ['sizes that differ', [first, norm(8)], 'takes vectors of 8 numbers, but gets 16'],
])('%s is refused', (_, modules, text) => {
  expect(() => chainOf(stages(...modules))).toThrow(
    expect.objectContaining({ code: 'MODEL_UNSUPPORTED', message: expect.stringContaining(text) }),
  );
});

test('routes that make other sizes are refused', () => {
  const small = { ...first, dimension: () => 8 };
  const routes = { a: stages(first), b: stages(small) };
  const router = {
    name: 'Router',
    routes,
    routeOf: (task?: string) => task ?? 'a',
    parameters: {},
  };
  expect(() => new Chains([{ path: '', module: router }])).toThrow('of 16 and of 8 numbers');
});
