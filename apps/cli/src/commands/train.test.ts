import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixture } from '../testing/fixture.ts';
import { metricsOf } from '../testing/metrics-of.ts';
import { noticesOf as notices } from '../testing/notices-of.ts';
import { runCommandLine as run } from '../testing/run-command-line.ts';
import { tinyModel } from '../testing/tiny-model.ts';

let folder: string;
const path = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
});

const train = (options: Readonly<Record<string, string>>): ReturnType<typeof run> =>
  run([
    'train',
    ...Object.entries({ '--model': tinyModel, ...options }).flat(),
    ...['--overwrite', '--json'],
  ]);

describe('inference data', () => {
  const files = {
    '--train': fixture('inference-train.csv'),
    '--test': fixture('inference-held-out.csv'),
  };
  const learning = { '--learning-rate': '0.01', '--epochs': '20', '--batch-size': '6' };

  test('a classifier is chosen, learns what holds for other sentences, is kept and judged again', async () => {
    const first = await train({ ...files, ...learning, '--output': path('inference') });
    expect(first.err).toBe('');
    expect(notices(first.out)).toEqual([expect.stringContaining('Loss: SoftmaxLoss')]);
    const [before, after] = metricsOf(first.out, 'accuracy') as [number, number];
    expect(before).toBeLessThan(0.5);
    expect(after).toBeGreaterThan(before + 0.2);

    expect(JSON.parse(await readFile(path('inference/loss.json'), 'utf8'))).toMatchObject({
      loss: 'SoftmaxLoss',
      loss_options: { num_labels: 3 },
    });
    const evaluated = await run([
      ...['evaluate', '--model', path('inference'), '--test', files['--test'], '--json'],
    ]);
    expect(metricsOf(evaluated.out, 'accuracy')).toEqual([after]);

    const second = await train({
      ...files,
      '--model': path('inference'),
      '--loss-state': path('inference/loss.safetensors'),
      '--max-steps': '1',
      '--output': path('inference-2'),
    });
    expect(metricsOf(second.out, 'accuracy')[0]).toBe(after);
  });

  test('a loss that owns nothing leaves no classifier of an earlier run behind', async () => {
    const output = { '--output': path('reused'), '--max-steps': '1' };
    await train({ ...files, ...output });
    expect(await readdir(path('reused'))).toEqual(
      expect.arrayContaining(['loss.json', 'loss.safetensors']),
    );
    const again = { '--train': fixture('triplets-train.csv'), ...output };
    expect((await train(again)).status).toBe(0);
    const left = await readdir(path('reused'));
    expect(left.filter((name) => name.startsWith('loss'))).toEqual([]);
  });
});

describe('triplets', () => {
  const files = {
    '--train': fixture('triplets-train.csv'),
    '--test': fixture('triplets-held-out.csv'),
  };

  test.each(['TripletLoss', 'MultipleNegativesRankingLoss'])(
    'with %s a model learns what holds for other sentences',
    async (loss) => {
      const output = path(loss);
      const learning = { '--loss': loss, '--learning-rate': '0.01', '--epochs': '10' };
      const { out, err } = await train({ ...files, ...learning, '--output': output });
      expect(err).toBe('');
      const [before, after] = metricsOf(out, 'cosine_accuracy') as [number, number];
      expect(before).toBeLessThan(0.7);
      expect(after).toBeGreaterThan(before + 0.2);
      const evaluated = await run([
        ...['evaluate', '--model', output, '--test', files['--test'], '--json'],
      ]);
      expect(metricsOf(evaluated.out, 'cosine_accuracy')).toEqual([after]);
    },
  );

  test('a loss is chosen; a guide guides', async () => {
    const step = { '--train': files['--train'], '--max-steps': '1' };
    const chosen = await train({ ...step, '--output': path('chosen') });
    expect(notices(chosen.out)[0]).toContain('Loss: MultipleNegativesRankingLoss');
    const guide = { '--loss': 'GISTEmbedLoss', '--guide': tinyModel };
    const guided = await train({ ...step, ...guide, '--output': path('guided') });
    expect(guided).toMatchObject({ status: 0, err: '' });
  });
});

describe('single texts', () => {
  test('a second copy of the model is not kept, and a run can go on without it', async () => {
    await writeFile(path('texts.csv'), 'sentence\na dog\na cat\na fox\n');
    const options = {
      '--train': path('texts.csv'),
      '--loss': 'ContrastiveTensionLossInBatchNegatives',
      '--max-steps': '1',
    };
    const first = await train({ ...options, '--output': path('tension') });
    expect(first.err).toBe('');
    const state = path('tension/loss.safetensors');
    expect((await readFile(state)).length).toBeLessThan(200);
    const second = await train({ ...options, '--loss-state': state, '--output': path('tension') });
    expect(second).toMatchObject({ status: 0, err: '' });
  });

  test('classes that are too many for a batch are told', async () => {
    const rows = Array.from({ length: 6 }, (_, index) => `a dog,${index % 3}`);
    await writeFile(path('classes.csv'), ['sentence,label', ...rows].join('\n'));
    const options = { '--train': path('classes.csv'), '--output': path('classes') };
    const small = await train({ ...options, '--batch-size': '4' });
    expect(notices(small.out).at(-1)).toMatch(/3 classes.*--batch-size, 6 or more/);
    const large = await train({ ...options, '--batch-size': '6' });
    expect(notices(large.out)).toHaveLength(1);
  });
});
