import type { FakeHub } from './fake-hub.ts';

/** A small model with a large file, a file in a folder and two equal ones, and a data set. */
export function fakeRepositories(): FakeHub['repositories'] {
  const weights = Buffer.from(Uint32Array.from({ length: 50_000 }, (_, index) => index * 7).buffer);
  return {
    'models/owner/name': {
      commit: `${'a'.repeat(39)}1`,
      files: {
        'config.json': { content: '{"hidden_size": 8}\n' },
        'modules.json': { content: '[]' },
        '1_Pooling/config.json': { content: '{"mode": "mean"}' },
        'copy of config.json': { content: '{"hidden_size": 8}\n' },
        'model.safetensors': { content: weights, large: true },
      },
    },
    'datasets/owner/pairs': {
      commit: 'b'.repeat(40),
      files: { 'train.csv': { content: 'one,two\n' } },
    },
  };
}
