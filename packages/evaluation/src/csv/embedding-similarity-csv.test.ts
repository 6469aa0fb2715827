import type { SimilarityFunctionName } from '@sentenceforge/vectors';
import { expect, test } from 'vitest';
import fixture from '../../fixtures/embedding-similarity.json' with { type: 'json' };
import { embeddingSimilarityCsv } from './embedding-similarity-csv.ts';

const written = fixture.cases.flatMap(({ files, metrics, options }) =>
  Object.entries(files).map(([fileName, text]) => ({ fileName, text, metrics, options })),
);

test.each(written)(
  "$fileName with $options: Python's text",
  ({ fileName, text, metrics, options }) => {
    const { name = '' } = options as { name?: string };
    const found = Object.entries<number | null | undefined>(metrics).map(([key, value]) => ({
      key: name === '' ? key : key.slice(name.length + 1),
      value: value ?? Number.NaN,
    }));
    const correlations = found.flatMap(({ key, value }, index) =>
      key.startsWith('pearson_') && key !== 'pearson_max'
        ? {
            similarity: key.slice('pearson_'.length) as SimilarityFunctionName,
            pearson: value,
            spearman: found[index + 1]!.value,
          }
        : [],
    );
    const first = embeddingSimilarityCsv({ name, epoch: 0, steps: 100, correlations });
    const second = embeddingSimilarityCsv({ name, epoch: 1, steps: -1, correlations });
    expect(first.fileName).toBe(fileName);
    expect(`${first.header}\r\n${first.row}\r\n${second.row}\r\n`).toBe(text);
  },
);
