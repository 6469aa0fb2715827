import { expect, test } from 'vitest';
import { namedDataset } from './named-dataset.ts';

test('names stand for data of the Hub', () => {
  expect(namedDataset({ dataset: 'stsb' })).toMatchObject({
    name: 'stsb-test',
    test: 'hub:sentence-transformers/stsb',
    split: 'test',
  });
  expect(namedDataset({ dataset: 'STSb:validation' })).toMatchObject({
    name: 'stsb-validation',
    split: 'validation',
  });
  expect(namedDataset({ dataset: 'sick-r', name: 'mine' })).toMatchObject({
    name: 'mine',
    scoreRange: [1, 5],
  });
  expect(namedDataset({ dataset: 'nanobeir:msmarco,nq' })).toMatchObject({
    name: 'nanobeir-msmarco-nq',
    evaluator: 'NanoBEIR',
  });
  expect(namedDataset({ test: 'dev.csv' })).toEqual({ test: 'dev.csv' });
});

test.each([
  ['stbs', /no data set "stbs".*Did you mean stsb\?/],
  ['stsb:dev', /no split of stsb "dev".*test, validation, train/],
])('%s is refused', (dataset, message) => {
  expect(() => namedDataset({ dataset })).toThrow(
    expect.objectContaining({ code: 'NAME_UNKNOWN', message: expect.stringMatching(message) }),
  );
});
