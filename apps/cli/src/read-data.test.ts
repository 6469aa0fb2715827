import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readData } from './read-data.ts';
import type { CliEvent } from './report/cli-event.ts';

const folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
const path = (name: string): string => join(folder, name);
await writeFile(path('train.csv'), 'text,label\na,sports\nb,politics\nc,music\n');
await writeFile(path('dev.csv'), 'text,label\nd,sports\ne,politics\n');
await writeFile(path('rated.csv'), 'title,body,rating\na,b,4\n');

test('held-out data are labelled by the classes of the training data, and both are told', async () => {
  const told: CliEvent[] = [];
  let classes: readonly string[] | undefined;
  const report = (event: CliEvent): void => void told.push(event);
  const onClasses = (found: readonly string[] | undefined): void => {
    classes = found;
  };
  await readData(path('train.csv'), {}, report, { onClasses });
  expect(classes).toEqual(['music', 'politics', 'sports']);
  const messages = told.map((event) => (event.event === 'notice' ? event.message : ''));
  expect(messages).toEqual([
    expect.stringContaining('columns by their names: text as text; label as class.'),
    expect.stringContaining('were numbered: music 0, politics 1, sports 2.'),
  ]);
  const dev = await readData(path('dev.csv'), {}, report, { classes });
  expect(dev.map(({ label }) => label)).toEqual([2, 1]);
});

test('--classes and roles in --columns', async () => {
  const classes = ['sports', 'politics'];
  const dev = await readData(path('dev.csv'), { classes }, () => {});
  expect(dev.map(({ label }) => label)).toEqual([0, 1]);
  const columns = ['title', 'body', 'rating=score'];
  const rated = await readData(path('rated.csv'), { columns, scoreRange: [0, 5] }, () => {});
  expect(rated[0]).toMatchObject({ texts: ['a', 'b'], label: 0.8 });
});
