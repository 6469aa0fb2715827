import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { batchesFrom, DataLoader, InputExample } from '@sentenceforge/data';
import { cosineSimilarityLoss, matryoshkaLoss } from '@sentenceforge/losses';
import { ParameterStore, SentenceTransformer } from '@sentenceforge/models';
import { expect, test } from 'vitest';
import type { FitOptions } from '../fit-options.ts';
import { runPlan } from '../run/run-plan.ts';
import { runIdentity } from './run-identity.ts';

const fixture = fileURLToPath(new URL('../../../models/fixtures/bert-tiny', import.meta.url));
const model = await SentenceTransformer.load(fixture);
const examples = [new InputExample({ texts: ['a', 'b'], label: 1 })];
const loader = new DataLoader(examples, { batchSize: 4 });
const tensors = ['word.weight', 'word.bias'].map(
  (name) => ({ name, shape: [2], gradient: 'dense' }) as const,
);

function identityOf(options: Partial<FitOptions> = {}, of = model) {
  const all = { trainObjectives: [[loader, cosineSimilarityLoss()]], ...options } as FitOptions;
  const programs = [{ tensors }];
  return runIdentity(of, [new ParameterStore([])], all, { plan: runPlan(all), programs });
}

/** Which facts are others than those of the plain run. */
function different(options: Partial<FitOptions>, of = model): string[] {
  const [plain, other] = [identityOf(), identityOf(options, of)];
  const names = new Set([...Object.keys(plain), ...Object.keys(other)]);
  return [...names].filter((name) => plain[name] !== other[name]);
}

/** The model with another value in a file of settings. */
async function changed(file: string, change: Record<string, unknown>) {
  const folder = await mkdtemp(join(tmpdir(), 'identity-'));
  await cp(fixture, folder, { recursive: true });
  const config = JSON.parse(await readFile(join(folder, file), 'utf8')) as object;
  await writeFile(join(folder, file), JSON.stringify({ ...config, ...change }));
  return SentenceTransformer.load(folder);
}

test('the same run has the same identity', async () => {
  expect(different({}, await SentenceTransformer.load(fixture))).toEqual([]);
  const again = new DataLoader(examples, { batchSize: 4 });
  expect(different({ trainObjectives: [[again, cosineSimilarityLoss()]] })).toEqual([]);
  const isOwn = (name: string): boolean => name.endsWith('bias');
  expect(different({ noDecay: isOwn, learningRateScale: () => 1 })).toEqual([]);
});

test.each<[string, Partial<FitOptions>, string[]]>([
  ['noDecay', { noDecay: () => false }, ['weights that decay']],
  ['learningRateScale', { learningRateScale: () => 0.5 }, ['scales of the learning rate']],
  ['evaluationSteps', { evaluationSteps: 3 }, ['evaluationSteps']],
  ['monitor', { monitor: 'score' }, ['monitor']],
  ['greaterIsBetter', { greaterIsBetter: false }, ['greaterIsBetter']],
  ['saveBestModel', { saveBestModel: false }, ['saveBestModel']],
  [
    'earlyStopping',
    { earlyStopping: { patience: 2, minImprovement: Infinity } },
    ['earlyStopping'],
  ],
  ['a guide', { guide: { dimension: 8, encode: model.encode } }, ['dimension of the guide']],
  [
    'own batches',
    {
      trainObjectives: [
        [batchesFrom(() => [examples], { examples, length: 1 }), cosineSimilarityLoss()],
      ],
    },
    ['loader of objective 0'],
  ],
  [
    'a sampler of your own',
    {
      trainObjectives: [
        [
          new DataLoader(examples, {
            batchSize: 4,
            sampler: { name: 'default', plan: () => () => [[0]] },
          }),
          cosineSimilarityLoss(),
        ],
      ],
    },
    ['loader of objective 0'],
  ],
])('another run: %s', (_, options, expected) => {
  expect(different(options)).toEqual(expected);
});

test.each([
  ['1_Pooling/config.json', { pooling_mode: 'cls' }],
  ['config.json', { hidden_dropout_prob: 0.3 }],
  ['sentence_bert_config.json', { max_seq_length: 7 }],
  ['tokenizer_config.json', { pad_token: '[MASK]' }],
  ['config_sentence_transformers.json', { prompts: { query: 'q: ' } }],
])('a model with another %s', async (file, change) => {
  const names = different({}, await changed(file, change));
  expect(names.some((name) => name.endsWith(`in ${file} of the model`))).toBe(true);
  // the limit of tokens is saved in two places
  expect(names.every((name) => / in \S+ of the model$/.test(name))).toBe(true);
});

test('the settings and weights of a guide count too', async () => {
  const guide = await changed('config.json', { hidden_dropout_prob: 0.3 });
  const [theirs, ours] = [identityOf({ guide: model }), identityOf({ guide })];
  expect(Object.keys(theirs).filter((name) => theirs[name] !== ours[name])).toEqual([
    'hidden_dropout_prob in config.json of the guide',
  ]);
  expect(theirs).toHaveProperty(['weights of the guide']);
});

test('long facts are shown by their beginning, and told apart', () => {
  const loss = (dims: number[]) =>
    matryoshkaLoss({ loss: cosineSimilarityLoss(), matryoshkaDims: dims });
  const facts = [
    [32, 16],
    [32, 8],
  ].map((dims) => identityOf({ trainObjectives: [[loader, loss(dims)]] })['loss of objective 0']);
  expect(facts[0]).not.toBe(facts[1]);
  for (const fact of facts) expect(String(fact).length).toBeLessThanOrEqual(200);
});
