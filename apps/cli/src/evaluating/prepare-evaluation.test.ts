import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Evaluator } from '@sentenceforge/evaluation';
import { SentenceTransformer } from '@sentenceforge/models';
import { beforeAll, describe, expect, test } from 'vitest';
import { tinyModel } from '../testing/tiny-model.ts';
import type { EvaluationItem } from './evaluation-item.ts';
import type { NamedModel } from './named-model.ts';
import { prepareEvaluation } from './prepare-evaluation.ts';

let folder: string;
let model: NamedModel;
const files = {
  'scored.csv': 'sentence1,sentence2,score\na,b,0.5\nc,d,1\n',
  'binary.csv': 'sentence1,sentence2,label\na,b,0\nc,d,1\n',
  'classes.csv': 'sentence1,sentence2,label\na,b,0\nc,d,2\n',
  'triplets.csv': 'anchor,positive,negative\na,b,c\n',
  'parallel.tsv': 'a\tb\nc\td\n',
  'samples.jsonl':
    '{"query":"a","positive":["b"],"negative":["c","d"]}\n{"query":"e","positive":["b"],"negative":[]}\n',
  'wrong-samples.jsonl':
    '{"query":"a","positive":["b"],"negative":["c"]}\n{"query":"e","positive":[1],"negative":["c"]}\n',
  'beir/queries.jsonl': '{"_id":"q1","text":"a"}\n{"_id":"q2","text":"c"}\n',
  'beir/corpus.jsonl': '{"_id":"d1","title":"A","text":"b"}\n{"_id":"d2","title":"","text":"d"}\n',
  'beir/qrels/test.tsv': 'query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td1\t0\nq2\td2\t2\nq3\td1\t1\n',
  'bare/queries.tsv': '1\ta\n2\tc\n',
  'bare/corpus.tsv': '10\tb\n20\td\n',
  'bare/qrels.tsv': '1\t10\t1\n2\t30\t1\n',
  'twice.tsv': 'id\ttext\nx\ta\nx\tb\n',
  'mining/sentences.tsv': 'id\ttext\nx\ta\ny\tb\nz\tc\n',
  'mining/duplicates.tsv': 'id1\tid2\nx\ty\nx\tw\n',
  'half/corpus.jsonl': '{"_id":"d1","text":"b"}\n',
  'none/readme.txt': '',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  model = { name: 'tiny', path: tinyModel, model: await SentenceTransformer.load(tinyModel) };
});

/** With names of files as paths. */
async function prepare(item: EvaluationItem): Promise<{ evaluator: Evaluator; told: string[] }> {
  const told: string[] = [];
  const paths = ['test', 'queries', 'corpus', 'qrels', 'sentences', 'duplicates'] as const;
  const absolute = { ...item };
  for (const key of paths) if (item[key]) absolute[key] = join(folder, item[key]);
  const prepared = await prepareEvaluation(absolute, {
    report: (event) => told.push('message' in event ? event.message : event.event),
  });
  return { evaluator: await prepared.evaluatorFor(model), told };
}

test.each<[EvaluationItem, string]>([
  [{ test: 'scored.csv' }, 'EmbeddingSimilarityEvaluator'],
  [{ test: 'binary.csv' }, 'EmbeddingSimilarityEvaluator'],
  [{ test: 'binary.csv', evaluator: 'BinaryClassification' }, 'BinaryClassificationEvaluator'],
  [{ test: 'classes.csv', evaluator: 'EmbeddingSimilarity' }, 'EmbeddingSimilarityEvaluator'],
  [{ test: 'triplets.csv' }, 'TripletEvaluator'],
  [{ test: 'triplets.csv', evaluator: 'TripletEvaluator' }, 'TripletEvaluator'],
  [{ test: 'parallel.tsv', evaluator: 'Translation' }, 'TranslationEvaluator'],
  [{ test: 'parallel.tsv', evaluator: 'MSE', teacher: tinyModel }, 'MSEEvaluator'],
  [{ test: 'samples.jsonl' }, 'RerankingEvaluator'],
  [{ test: 'beir' }, 'InformationRetrievalEvaluator'],
  [{ test: 'mining' }, 'ParaphraseMiningEvaluator'],
])('%j', async (item, name) => {
  const { evaluator } = await prepare(item);
  expect(evaluator.constructor.name).toBe(name);
});

test('a teacher is like itself', async () => {
  const item = { test: 'parallel.tsv', evaluator: 'MSE', teacher: tinyModel, columns: ['a', '_'] };
  const { evaluator } = await prepare(item);
  expect((await evaluator.evaluate(model.model)).metrics).toEqual({ negative_mse: -0 });
});

test("BEIR's layout: titles, answers by score, strangers told", async () => {
  const { evaluator, told } = await prepare({ test: 'beir' });
  expect(evaluator).toMatchObject({
    queries: [
      { id: 'q1', relevant: new Set(['d1']) },
      { id: 'q2', relevant: new Set(['d2']) },
    ],
    documents: { ids: ['d1', 'd2'], texts: ['A b', 'd'] },
  });
  expect(told).toEqual([expect.stringMatching(/test\.tsv: 1 answers are left out/)]);
});

test('samples and pairs that do not count are told', async () => {
  expect((await prepare({ test: 'samples.jsonl' })).told[0]).toMatch(/1 of 2 samples are left out/);
  expect((await prepare({ test: 'mining' })).told[0]).toMatch(/1 of 2 pairs are left out/);
});

describe('wrong data are refused with their place', () => {
  const wrong: [EvaluationItem, string, RegExp][] = [
    [
      { test: 'scored.csv', evaluator: 'EmbedingSimilarity' },
      'NAME_UNKNOWN',
      /Did you mean EmbeddingSimilarity\?/,
    ],
    [{ test: 'none.csv' }, 'FILE_NOT_FOUND', /none\.csv/],
    [
      { test: 'classes.csv', evaluator: 'BinaryClassification' },
      'LABEL_INVALID',
      /classes\.csv, row 3, column label: the label is 2, .* 0 or 1/,
    ],
    [
      { test: 'parallel.tsv', evaluator: 'EmbeddingSimilarity' },
      'LABEL_INVALID',
      /parallel\.tsv, row 1.*missing/,
    ],
    [
      { test: 'scored.csv', evaluator: 'Triplet' },
      'COLUMN_MISSING',
      /scored\.csv, row 2: there are 2 texts/,
    ],
    [{ test: 'classes.csv', evaluator: 'LabelAccuracy' }, 'OPTION_INVALID', /holds no classifier/],
    [{ test: 'classes.csv' }, 'OPTION_INVALID', /no classifier/],
    [{ test: 'parallel.tsv', evaluator: 'MSE' }, 'OPTION_INVALID', /--teacher/],
    [{ test: 'scored.csv', evaluator: 'NanoBEIR' }, 'OPTION_INVALID', /--dataset nanobeir/],
    [{ dataset: 'nanobeir:marco', evaluator: 'NanoBEIR' }, 'NAME_UNKNOWN', /marco.*msmarco/],
    [
      { test: 'parallel.tsv', evaluator: 'Translation', precision: 'int8' },
      'OPTION_INVALID',
      /--precision/,
    ],
    [
      { test: 'samples.jsonl', similarity: ['cosine', 'dot'] },
      'OPTION_INVALID',
      /takes one similarity/,
    ],
    [
      { test: 'wrong-samples.jsonl' },
      'TEXT_INVALID',
      /wrong-samples\.jsonl, row 2, column positive/,
    ],
    [{ test: 'scored.csv', evaluator: 'Reranking' }, 'COLUMN_MISSING', /no column query/],
    [
      { test: 'bare' },
      'EVALUATION_INPUT_INVALID',
      /qrels\.tsv, row 2: the document "30".*corpus\.tsv/,
    ],
    [
      { sentences: 'twice.tsv', duplicates: 'mining/duplicates.tsv' },
      'FILE_MALFORMED',
      /twice\.tsv, row 3: the id "x"/,
    ],
    [{ test: 'half' }, 'FILE_NOT_FOUND', /half holds no queries and no qrels/],
    [{ test: 'none' }, 'OPTION_INVALID', /none holds neither/],
    [
      { test: 'scored.csv', evaluator: 'InformationRetrieval' },
      'OPTION_INVALID',
      /queries and corpus and qrels are not given.*scored\.csv is no folder/,
    ],
  ];
  test.each(wrong)('%j', async (item, code, message) => {
    await expect(prepare(item)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});
