import { cp, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvOf as csv } from './testing/csv-of.ts';
import { eventsOf as events } from './testing/events-of.ts';
import { fixture } from './testing/fixture.ts';
import { runCommandLine as run } from './testing/run-command-line.ts';
import { scoredRows as rows } from './testing/scored-rows.ts';
import { tinyModel as model } from './testing/tiny-model.ts';

let folder: string;
const path = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
  await writeFile(path('train.csv'), csv(rows));
  await writeFile(path('pairs.csv'), 'anchor,positive\na,b\nc,d\n');
  await writeFile(path('nli.csv'), 'premise,hypothesis,label\na,b,0\nc,d,1\ne,f,2\n');
});

const training = (changes: Record<string, string> = {}): string[] => [
  'train',
  ...Object.entries({
    '--model': model,
    '--train': path('train.csv'),
    '--test': path('train.csv'),
    '--loss': 'CosineSimilarityLoss',
    '--batch-size': '2',
    '--output': path('out'),
    ...changes,
  }).flat(),
];

describe('wrong input ends with one paragraph, a code and status 2, before anything is evaluated or trained', () => {
  const cases: Record<
    string,
    () => Promise<[args: string[], code: string, says: string | RegExp]>
  > = {
    'a missing file': async () => [
      training({ '--train': path('none.csv') }),
      'FILE_NOT_FOUND',
      'none.csv',
    ],
    'a row with a missing column': async () => {
      await writeFile(path('short.csv'), csv([...rows, ['only one text', 'and another']]));
      return [training({ '--train': path('short.csv') }), 'COLUMN_MISSING', /short\.csv.*row 6/];
    },
    'a score that is no number': async () => {
      await writeFile(path('word.csv'), csv([...rows, ['a', 'b', 'high']]));
      return [training({ '--train': path('word.csv') }), 'LABEL_INVALID', /word\.csv.*row 6/];
    },
    'an empty text': async () => {
      await writeFile(path('empty.csv'), csv([...rows, ['a', ' ', 3]]));
      return [training({ '--train': path('empty.csv') }), 'TEXT_EMPTY', /empty\.csv.*row 6/];
    },
    'an unknown loss': async () => [
      training({ '--loss': 'CosinSimilarityLoss' }),
      'NAME_UNKNOWN',
      'Did you mean CosineSimilarityLoss?',
    ],
    'a folder without weights': async () => {
      await cp(model, path('weightless'), { recursive: true });
      await rm(path('weightless/model.safetensors'));
      return [
        training({ '--model': path('weightless') }),
        'MODEL_FILE_MISSING',
        'model.safetensors',
      ];
    },
    'a truncated safetensors': async () => {
      await cp(model, path('cut'), { recursive: true });
      await truncate(path('cut/model.safetensors'), 50_000);
      return [training({ '--model': path('cut') }), 'SAFETENSORS_INVALID', '50000 bytes'];
    },
    'an output folder that cannot be written': async () => {
      await writeFile(path('a-file'), '');
      return [training({ '--output': path('a-file/out') }), 'OUTPUT_NOT_WRITABLE', 'a-file/out'];
    },
    'a loss for other columns': async () => {
      await writeFile(path('triplets.csv'), 'anchor,positive,negative\na,b,c\nd,e,f\n');
      return [training({ '--train': path('triplets.csv') }), 'LOSS_INPUT_MISMATCH', '3 texts'];
    },
    'a loss for other labels': async () => [
      training({ '--loss': 'SoftmaxLoss' }),
      'LABEL_INVALID',
      /train\.csv, row 1, column score.*class id.*CoSENTLoss/,
    ],
    'a loss that needs labels where there are none': async () => {
      return [
        training({ '--train': path('pairs.csv') }),
        'LABEL_INVALID',
        /pairs\.csv, row 2.*no label.*MultipleNegativesRankingLoss/,
      ];
    },
    'a label that is not a number': async () => {
      await writeFile(path('nan.csv'), csv([...rows, ['a', 'b', 'NaN']]));
      return [
        training({ '--train': path('nan.csv') }),
        'LABEL_INVALID',
        /nan\.csv, row 6: column score/,
      ];
    },
    'a class id out of range': async () => {
      const options = { '--loss': 'SoftmaxLoss', '--loss-options': '{"num_labels":2}' };
      return [
        training({ '--train': path('nli.csv'), ...options }),
        'LABEL_INVALID',
        /nli\.csv, row 4, column label.*class 2.*0 to 1/,
      ];
    },
    'a loss without the option that it needs': async () => [
      training({ '--loss': 'MatryoshkaLoss', '--loss-options': '{"loss":"CoSENTLoss"}' }),
      'OPTION_INVALID',
      'matryoshkaDims of MatryoshkaLoss is not given',
    ],
    'a length beyond the embedding': async () => [
      training({
        '--loss': 'MatryoshkaLoss',
        '--loss-options': '{"loss":"CoSENTLoss","matryoshka_dims":[64,16]}',
      }),
      'OPTION_INVALID',
      'has 64, but the model',
    ],
    'a guided loss without a guide': async () => {
      const options = { '--train': path('pairs.csv'), '--loss': 'GISTEmbedLoss' };
      return [training(options), 'OPTION_INVALID', '--guide'];
    },
    'a guide for a loss that takes none': async () => [
      training({ '--guide': model }),
      'OPTION_INVALID',
      '--guide is given, but CosineSimilarityLoss takes no guide',
    ],
    'weights to freeze that there are none of': async () => [
      training({ '--freeze': 'embeddings,layer.0.' }),
      'OPTION_INVALID',
      /--freeze has "layer\.0\.".*embeddings/,
    ],
    'a flag that changes nothing': async () => [
      training({ '--patience': '2' }),
      'OPTION_INVALID',
      '--patience changes nothing without --dev',
    ],
    'scores below 1 for a loss of classes': async () => [
      training({ '--loss': 'SoftmaxLoss', '--score-range': '0,6' }),
      'LABEL_INVALID',
      /row 1, column score.*the label is 0.75, but SoftmaxLoss needs a class id.*CoSENTLoss/,
    ],
    'a loss state that is not there': async () => [
      training({ '--loss-state': path('none.safetensors') }),
      'FILE_NOT_FOUND',
      /none\.safetensors cannot be read(?!.*model folder)/,
    ],
    'the folder in place of the loss state': async () => [
      training({ '--loss-state': model }),
      'FILE_NOT_FOUND',
      'bert-tiny cannot be read',
    ],
    'the weights of a model as loss state': async () => [
      training({
        ...{ '--train': path('nli.csv'), '--test': path('nli.csv'), '--loss': 'SoftmaxLoss' },
        ...{ '--loss-state': join(model, 'model.safetensors') },
      }),
      'OPTION_INVALID',
      /model\.safetensors: The state for SoftmaxLoss has the weight .*no such weight/,
    ],
    'the state of another loss': async () => [
      training({ '--loss-state': join(model, 'model.safetensors') }),
      'OPTION_INVALID',
      'The state for CosineSimilarityLoss has the weight',
    ],
    'class ids to judge a model without a classifier by': async () => [
      training({ '--test': fixture('inference-held-out.csv') }),
      'OPTION_INVALID',
      /inference-held-out\.csv holds class ids, such as 2 in row 4.*SoftmaxLoss/,
    ],
    'class ids to evaluate a model without a classifier by': async () => [
      ['evaluate', '--model', model, '--test', fixture('inference-held-out.csv')],
      'OPTION_INVALID',
      'no classifier',
    ],
    'a class to judge by that the classifier does not have': async () => {
      await writeFile(path('more.csv'), 'premise,hypothesis,label\na,b,0\nc,d,3\n');
      const options = { '--loss': 'SoftmaxLoss', '--test': path('more.csv') };
      return [
        training({ '--train': path('nli.csv'), ...options }),
        'LABEL_INVALID',
        /more\.csv, row 3, column label.*class 3.*0 to 2/,
      ];
    },
  };
  test.each(Object.entries(cases))('%s', async (_, make) => {
    const [args, code, says] = await make();
    const { status, out, err } = await run([...args, '--json']);
    expect(status).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(`error [${code}] `);
    expect(err).toMatch(says);
    const told = events(out).map(({ event }) => event);
    expect(told.filter((event) => event !== 'notice' && event !== 'error')).toEqual([]);
    expect(events(out).at(-1)).toMatchObject({ event: 'error', code });
  });
});

test('a metric that is not reported is found by the first evaluation', async () => {
  const options = { '--dev': path('train.csv'), '--monitor': 'spearman_cosin' };
  const { status, out, err } = await run([...training(options), '--json']);
  expect(status).toBe(2);
  expect(err).toMatch(
    /\[OPTION_INVALID\] --monitor is spearman_cosin,.*Did you mean spearman_cosine\?/,
  );
  expect(events(out).filter(({ event }) => event === 'evaluate')).toEqual([]);
});
