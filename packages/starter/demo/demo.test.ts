import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dataset, readExamples, readTable, writeTable } from '@sentenceforge/data';
import { describe, expect, test } from 'vitest';
import { makeDemoTables } from './make-demo-tables.ts';
import { readDemoSources } from './read-demo-sources.ts';

const splits = ['train', 'dev', 'test'] as const;
const { questions, near } = await readDemoSources();
const intentOf = new Map(questions.map(({ intent, text }) => [text, intent]));
const splitOf = new Map(questions.map(({ split, text }) => [text, split]));

describe('the questions', () => {
  test('are at least 360, each another', () => {
    expect(questions.length).toBeGreaterThanOrEqual(360);
    const plain = questions.map(({ text }) => text.toLowerCase().replace(/[^a-z0-9]/g, ''));
    expect(new Set(plain).size).toBe(questions.length);
  });

  test('are five or more to an intent, of at least 72', () => {
    const counts = countBy(questions.map(({ intent }) => intent));
    expect(counts.size).toBeGreaterThanOrEqual(72);
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(5);
  });

  test('have each intent in one split, about 60, 15 and 25 % of them', () => {
    const places = new Set(questions.map(({ intent, split }) => `${split} ${intent}`));
    const total = new Set(questions.map(({ intent }) => intent)).size;
    expect(places.size).toBe(total);
    const counts = countBy(Array.from(places, (place) => place.split(' ')[0]!));
    expect(splits.map((split) => Math.round((20 * counts.get(split)!) / total) * 5)).toEqual([
      60, 15, 25,
    ]);
  });
});

test('near intents are intents that exist, with scores between unrelated and same', () => {
  const intents = new Set(intentOf.values());
  for (const group of near) {
    expect(group.score).toBeGreaterThanOrEqual(1.5);
    expect(group.score).toBeLessThanOrEqual(2.5);
    expect(group.intents.filter((intent) => !intents.has(intent))).toEqual([]);
  }
});

describe.each(splits)('%s', (split) => {
  const count = { train: 500, dev: 100, test: 200 }[split];

  test('has pairs of its own questions, a third of each class, no pair twice', async () => {
    const pairs = await rowsOf(`${split}.csv`);
    expect(new Set(pairs.map(([first, second]) => [first, second].sort().join('\n'))).size).toBe(
      3 * count,
    );
    expect(pairs.flatMap(([first, second]) => [splitOf.get(first!), splitOf.get(second!)])).toEqual(
      Array(6 * count).fill(split),
    );
    expect(pairs.filter(([first, second]) => first === second)).toEqual([]);
    const scores = countBy(pairs.map(([, , score]) => score!));
    expect([...scores.keys()].sort()).toEqual(['0', '1.5', '2.5', '5']);
    expect(scores.get('5')).toBe(count);
    expect(scores.get('0')).toBe(count);
  });

  test('scores 5 where the intent is the same, and there only', async () => {
    for (const [first, second, score] of await rowsOf(`${split}.csv`)) {
      expect(score === '5', `${first} / ${second}`).toBe(
        intentOf.get(first!) === intentOf.get(second!),
      );
    }
  });

  test('has the same pairs with classes', async () => {
    const classes = { '0': 'contradiction', '1.5': 'neutral', '2.5': 'neutral', '5': 'entailment' };
    const expected = (await rowsOf(`${split}.csv`)).map(([first, second, score]) => [
      first,
      second,
      classes[score as keyof typeof classes],
    ]);
    expect(await rowsOf(`nli-${split}.csv`)).toEqual(expected);
  });

  test('has triplets: one intent, then another of the split', async () => {
    const triplets = await rowsOf(`triplets-${split}.csv`);
    expect(triplets).toHaveLength(count);
    for (const texts of triplets) {
      expect(texts.map((text) => splitOf.get(text))).toEqual([split, split, split]);
      const [anchor, positive, negative] = texts.map((text) => intentOf.get(text));
      expect(positive).toBe(anchor);
      expect(negative).not.toBe(anchor);
    }
  });
});

test('search.csv has one title for each intent of test', async () => {
  const titles = await rowsOf('search.csv');
  const tested = questions.filter(({ split }) => split === 'test').map(({ intent }) => intent);
  expect(titles.map(([intent]) => intent).sort()).toEqual([...new Set(tested)].sort());
  expect(titles.filter(([, title]) => splitOf.has(title!))).toEqual([]);
});

test('the files are what make-pairs.ts makes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'));
  try {
    for (const [name, rows] of Object.entries(makeDemoTables(questions, near))) {
      await writeTable(join(folder, name), Dataset.fromRows(rows).source());
      const made = await readFile(join(folder, name), 'utf8');
      expect(await readFile(pathOf(name), 'utf8'), name).toBe(made);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('train.csv reads as examples with labels in 0..1', async () => {
  const { examples } = await readExamples(pathOf('train.csv'), { scoreRange: [0, 5] });
  expect(new Set(examples.map(({ label }) => label))).toEqual(new Set([0, 0.3, 0.5, 1]));
});

/** The rows of a file of this folder, without its header. */
async function rowsOf(name: string): Promise<string[][]> {
  const [, ...rows] = await readTable(pathOf(name));
  return rows.map(({ fields }) => [...fields]);
}

function pathOf(name: string): string {
  return join(import.meta.dirname, name);
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
