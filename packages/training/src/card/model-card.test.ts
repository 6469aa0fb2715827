import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { CardFacts } from './card-facts.ts';
import { modelCard } from './model-card.ts';

/** Facts in which each text that may come from data or people is this one. */
function factsWith(text: string): CardFacts {
  return {
    name: text,
    license: text,
    languages: ['en', text],
    baseModel: { name: text, onHub: true, revision: text },
    model: { dimension: 384, maxSeqLength: 256, similarity: 'cosine', architecture: text },
    objectives: [
      {
        data: text,
        size: 5749,
        columns: [
          { name: text, role: 'sentence1', unit: 'tokens', minimum: 3, mean: 14.218, maximum: 60 },
          { name: 'score', role: text, minimum: 0, mean: 0.5, maximum: 1 },
        ],
        statisticsOf: 100,
        samples: [[text, '0.5']],
        loss: { name: text, options: { scale: text }, reference: text, citation: text },
      },
    ],
    evaluations: [
      {
        data: text,
        task: text,
        evaluator: text,
        size: 1379,
        primaryMetric: text,
        csv: text,
        changes: [
          { texts: [text, 'b'], label: 0.2, before: 0.9, after: 0.1, rankBefore: 1, rankAfter: 40 },
        ],
        metrics: [
          {
            name: text,
            before: { value: 0.8203, interval: [0.8, 0.84] },
            after: { value: 0.85, interval: [0.83, 0.87] },
            difference: { value: 0.0297, interval: [-0.01, 0.04] },
            verdict: 'better',
          },
        ],
      },
    ],
    settings: [
      { name: 'epochs', value: 1, changed: false },
      { name: text, value: text, changed: true },
    ],
    command: text,
    trainingSeconds: 100,
    history: { steps: [], evaluations: [] },
    versions: { [text]: text },
  };
}

const head = (card: string): Record<string, unknown> => parse(card.split('\n---\n')[0]!);

test('what changed most is told with its places', () => {
  const card = modelCard(factsWith('a plane'));
  expect(card).toContain('## What changed most');
  expect(card).toContain('| `a plane` | `b` | 0.2 | 0.900 (1) | 0.100 (40) |');
});

test('Python and the Hub find what they look for', () => {
  const card = modelCard({
    ...factsWith('spearman_cosine'),
    baseModel: { name: 'sentence-transformers/all-MiniLM-L6-v2', onHub: true },
    name: undefined,
    languages: undefined,
    license: undefined,
  });
  expect(head(card)).toEqual({
    tags: [
      ...['sentence-transformers', 'sentence-similarity', 'feature-extraction', 'dense'],
      ...['generated_from_trainer', 'dataset_size:5749', 'loss:spearman_cosine', 'sentenceforge'],
    ],
    base_model: 'sentence-transformers/all-MiniLM-L6-v2',
    pipeline_tag: 'sentence-similarity',
    library_name: 'sentence-transformers',
    metrics: ['spearman_cosine'],
    'model-index': [
      {
        name: 'SentenceTransformer based on sentence-transformers/all-MiniLM-L6-v2',
        results: [
          {
            task: { type: 'spearman_cosine', name: 'spearman_cosine' },
            dataset: { type: 'spearman_cosine', name: 'spearman_cosine' },
            metrics: [{ type: 'spearman_cosine', value: 0.85, name: 'Spearman Cosine' }],
          },
        ],
      },
    ],
  });
});

test('metrics stand side by side with their intervals', () => {
  expect(modelCard(factsWith('x'))).toContain(
    '| **`x`** | 0.8203 [0.8000, 0.8400] | 0.8500 [0.8300, 0.8700] | +0.0297 [-0.0100, +0.0400] | better |',
  );
});

test('a folder is not told to be a model of the Hub', () => {
  const card = modelCard({ ...factsWith('x'), baseModel: { name: './base', onHub: false } });
  expect(head(card)).not.toHaveProperty('base_model');
  expect(card).toContain('fine-tuned from `./base`');
});

test('the saved row of the log is bold', () => {
  const rates = { learning_rate: 1, gradient_norm: 1, examples_per_second: 1, seconds_left: 1 };
  const step = { event: 'step', total_steps: 2, epoch: 0, loss: 0.5, ...rates } as const;
  const history = {
    steps: [
      { ...step, step: 1 },
      { ...step, step: 2 },
    ],
    evaluations: [],
  };
  const card = modelCard({ ...factsWith('x'), history, savedStep: 2, logFile: 'log.jsonl' });
  expect(card).toContain('| 1 | 0.5000 |\n| **2** | **0.5000** |\n');
  expect(card).toContain('Every step: `log.jsonl`.');
});

test.each([
  '---\nlicense: mit\n---',
  '| a | b |\n| - | - |',
  '```\n# heading',
  '</details></code><script>',
  'yes: \'no\' # "x"',
  '[link](evil) ![image](evil) `code` \\',
])('%j changes nothing but what it says', (text) => {
  const card = modelCard(factsWith(text));
  const plain = modelCard(factsWith('x'));
  const line = text.replaceAll('\n', ' ');
  expect(head(card)).toMatchObject({
    language: ['en', text],
    license: text,
    base_model: text,
    metrics: [text],
    'model-index': [{ name: line }],
  });

  expect(shape(card)).toEqual(shape(plain));
});

/** Headings, tables with their numbers of columns and list items, outside of code blocks and the head. */
function shape(card: string): string[] {
  const body = card.slice(card.indexOf('\n---\n') + 5);
  const outside = body.replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, 'code');
  return outside
    .split('\n')
    .map((line) => {
      if (line.startsWith('|')) return `table of ${line.split('|').length - 2}`;
      return /^(#+|-|code|<\/?details>)/.exec(line)?.[0] ?? '';
    })
    .filter(Boolean);
}
