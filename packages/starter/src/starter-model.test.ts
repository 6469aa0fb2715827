import { readdirSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { SentenceTransformer } from '@sentenceforge/models';
import { describe, expect, it } from 'vitest';
import { starterModel } from './starter-model.ts';

const megabytes = (bytes: number): number => bytes / 1e6;

describe('starterModel', () => {
  it('is an absolute path of a small folder', () => {
    const folder = starterModel();
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const sizes = files.map((file) => statSync(join(file.parentPath, file.name)).size);
    expect(isAbsolute(folder)).toBe(true);
    expect(megabytes(statSync(join(folder, 'model.safetensors')).size)).toBeLessThan(8);
    expect(megabytes(sizes.reduce((sum, size) => sum + size))).toBeLessThan(9);
  });

  it('puts a paraphrase nearer than texts about something else', async () => {
    const model = await SentenceTransformer.load(starterModel(), { threads: 1 });
    const pairs: readonly (readonly [text: string, paraphrase: string, other: string])[] = [
      ['How do I reset my password?', 'I forgot my password.', 'When does the museum open?'],
      [
        'The cat sleeps on the sofa.',
        'A kitten is napping on the couch.',
        'Oil prices rose by two percent.',
      ],
      ['My parcel has not arrived.', 'Where is my package?', 'The soup needs more salt.'],
      [
        'The dog bites the man.',
        'A man is bitten by a dog.',
        'Install the package with one command.',
      ],
    ];
    const embeddings = await model.encode(pairs.flat());
    const scores = model.similarity(embeddings, embeddings);
    const between = (row: number, column: number): number =>
      scores.data[row * scores.columns + column]!;
    for (const index of pairs.keys()) {
      const first = 3 * index;
      expect(between(first, first + 1)).toBeGreaterThan(between(first, first + 2) + 0.05);
    }
    await model.dispose();
  });

  it('gives embeddings of length 1', async () => {
    const model = await SentenceTransformer.load(starterModel(), { threads: 1 });
    const { data, columns } = await model.encode(['A plane is taking off.']);
    expect(columns).toBe(model.dimension);
    expect(Math.hypot(...data)).toBeCloseTo(1, 5);
    await model.dispose();
  });
});
