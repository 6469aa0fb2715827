import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readNpy } from '@sentenceforge/vectors';
import { beforeAll, describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const model = fileURLToPath(
  new URL('../../../packages/models/fixtures/bert-tiny', import.meta.url),
);
const rows = [
  ['How do I reset my password?', 'I forgot my password', 4.5],
  ['Where is my parcel?', '"Track ""my"" parcel, please"', 4],
  ['Cancel my order', 'Do you ship to Norway?', 0.5],
  ['I want a refund', 'How can I get my money back?', 5],
  ['Open an account', 'What are your opening hours?', 1],
];
const csv = (lines: readonly (readonly (string | number)[])[]): string =>
  lines.map((line) => line.join(',')).join('\n');

let folder: string;
const path = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
  await writeFile(path('train.csv'), csv(rows));
  await writeFile(path('headed.tsv'), `score\tsentence1\tsentence2\n4.5\ta "quote\tb\n1\tc\td\n`);
});

/** Run the command line as a process of its own. */
function run(
  args: readonly string[],
  input?: string,
): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--conditions=@sentenceforge/source', main, ...args],
      { env: { ...process.env, NO_COLOR: '1' } },
      (error, out, err) => resolve({ status: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}

const events = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const training = (changes: Record<string, string> = {}): string[] => [
  'train',
  ...Object.entries({
    '--model': model,
    '--train': path('train.csv'),
    '--loss': 'CosineSimilarityLoss',
    '--batch-size': '2',
    '--output': path('out'),
    ...changes,
  }).flat(),
];

test('train tells evaluations and steps, saves; evaluate and encode use what it saved', async () => {
  const files = { '--dev': path('headed.tsv'), '--test': path('train.csv'), '--epochs': '2' };
  const { status, out, err } = await run([...training(files), '--json']);
  expect(err).toBe('');
  expect(status).toBe(0);
  const told = events(out);
  const kinds = (event: string) => told.filter((e) => e.event === event);
  expect(kinds('step').map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(kinds('step')[0]).toMatchObject({ learning_rate: 0, loss: expect.any(Number) });
  expect(kinds('notice')).not.toEqual([]);
  const place = (e: Record<string, unknown>) => `${e.name} ${e.when}`;
  expect(kinds('evaluate').map(place)).toEqual([
    'test before',
    'dev before',
    'dev during',
    'dev after',
    'test after',
  ]);
  expect(told.at(-1)).toEqual({ event: 'saved', path: path('out') });

  const evaluated = await run([
    'evaluate',
    '--model',
    path('out'),
    '--test',
    path('train.csv'),
    '--json',
  ]);
  expect(events(evaluated.out).at(-1)).toEqual(kinds('evaluate').at(-1));

  const npy = path('rows.npy');
  const encoded = await run(
    ['encode', '--model', path('out'), '--input', '-', '--output', npy],
    'a\n\nb c\n',
  );
  expect(encoded.status).toBe(0);
  expect(readNpy(await readFile(npy))).toMatchObject({ rows: 3, columns: 32 });
});

describe('wrong input ends with one paragraph, a code and status 2, before any training', () => {
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
      await writeFile(path('pairs.csv'), 'anchor,positive\na,b\nc,d\n');
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
      await writeFile(path('nli.csv'), 'premise,hypothesis,label\na,b,0\nc,d,1\ne,f,2\n');
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
      await writeFile(path('pairs.csv'), 'anchor,positive\na,b\nc,d\n');
      const options = { '--train': path('pairs.csv'), '--loss': 'GISTEmbedLoss' };
      return [training(options), 'OPTION_INVALID', '--guide'];
    },
  };
  test.each(Object.entries(cases))('%s', async (_, make) => {
    const [args, code, says] = await make();
    const { status, out, err } = await run([...args, '--json']);
    expect(status).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(`error [${code}] `);
    expect(err).toMatch(says);
    expect(events(out).map(({ event }) => event)).not.toContain('step');
    expect(events(out).at(-1)).toMatchObject({ event: 'error', code });
  });
});

test('inference data: a loss is chosen, its classifier judged, saved and gone on from', async () => {
  const pairs = [
    'a plane is taking off,an air plane is taking off,entailment',
    'a man is playing a guitar,the stock market fell,contradiction',
    'the cat sat on the mat,a cat,neutral',
    'rain is expected,children are running,contradiction',
  ];
  await writeFile(path('snli.csv'), `premise,hypothesis,gold_label\n${pairs.join('\n')}\n`);
  const args = ['train', '--model', model, '--train', path('snli.csv'), '--dev', path('snli.csv')];
  const first = await run([
    ...args,
    ...['--learning-rate', '0.01', '--epochs', '12', '--output', path('nli-1'), '--json'],
  ]);
  expect(first.err).toBe('');
  const told = events(first.out);
  expect(told.find(({ event }) => event === 'notice')?.message).toContain('Loss: SoftmaxLoss');
  const accuracies = (list: typeof told) =>
    list
      .filter(({ event }) => event === 'evaluate')
      .map(({ metrics }) => (metrics as { accuracy: number }).accuracy);
  expect(accuracies(told).at(-1)).toBeGreaterThan(accuracies(told)[0]!);

  const state = path('nli-1/loss.safetensors');
  const again = [...args.slice(0, 2), path('nli-1'), ...args.slice(3), '--loss-state', state];
  const second = await run([...again, '--max-steps', '1', '--output', path('nli-2'), '--json']);
  expect(accuracies(events(second.out))[0]).toBe(accuracies(told).at(-1));
});

test('triplets: a loss is chosen, evaluate tells positives from negatives; a guide guides', async () => {
  await writeFile(path('triplets.csv'), 'anchor,positive,negative\na b,a c,d e\nf g,f h,i j\n');
  const args = ['train', '--model', model, '--train', path('triplets.csv'), '--json'];
  const chosen = await run([...args, '--dev', path('triplets.csv'), '--output', path('t1')]);
  expect(events(chosen.out)[0]?.message).toContain('Loss: MultipleNegativesRankingLoss');
  expect(events(chosen.out).at(-2)).toMatchObject({ metrics: { cosine_accuracy: 1 } });
  const guided = await run([
    ...[...args, '--loss', 'GISTEmbedLoss', '--guide', model, '--output', path('t2')],
  ]);
  expect(guided).toMatchObject({ status: 0, err: '' });
  const evaluated = await run(['evaluate', '--model', path('t2'), '--test', path('triplets.csv')]);
  expect(evaluated.out).toContain('cosine_accuracy');
});

test('demo says what to give; given that, the saved model loads again to the bit', async () => {
  const bare = await run(['demo', '--model', model]);
  expect(bare).toMatchObject({ status: 2, out: '' });
  expect(bare.err.trimEnd().split('\n')).toHaveLength(1);
  expect(bare.err).toMatch(/error \[OPTION_INVALID\].*--train, --dev, --test are not given/);

  await mkdir(path('data'), { recursive: true });
  for (const name of ['train', 'test']) await writeFile(path(`data/${name}.csv`), csv(rows));
  const args = ['demo', '--model', model, '--data', path('data'), '--dev', path('train.csv')];
  const { status, out } = await run([...args, '--output', path('demo')]);
  expect(status).toBe(0);
  expect(out).toMatch(/test {3}spearman_cosine {3}\S+ -> \S+/);
  expect(out).toContain('embeddings are the same to the bit');
});

test('encode finds an output that cannot be written before it encodes', async () => {
  await writeFile(path('no-folder'), '');
  const args = ['encode', '--model', model, '--input', '-', '--output', path('no-folder/x.npy')];
  const { status, out, err } = await run([...args, '--json'], 'a');
  expect(status).toBe(2);
  expect(err).toContain('error [OUTPUT_NOT_WRITABLE] ');
  expect(events(out).map(({ event }) => event)).toEqual(['error']);
});

test('wrong flags end with status 2 and the nearest name', async () => {
  const unknown = await run(['trian']);
  expect(unknown).toMatchObject({ status: 2, err: expect.stringContaining('Did you mean train?') });
  const flag = await run(training({ '--epoch': '2' }));
  expect(flag).toMatchObject({ status: 2, err: expect.stringContaining('Did you mean --epochs?') });
  const value = await run(training({ '--epochs': 'two' }));
  expect(value).toMatchObject({ status: 2, err: expect.stringContaining('at least 1') });
});

test('help and version end with status 0', async () => {
  expect(await run(['--help'])).toMatchObject({ status: 0, out: expect.stringContaining('train') });
  expect(await run(['--version'])).toMatchObject({ status: 0 });
});
