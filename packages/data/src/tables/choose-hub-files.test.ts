import { expect, test } from 'vitest';
import { chooseHubFiles } from './choose-hub-files.ts';

const parts = ['data/train-00000-of-00002.parquet', 'data/train-00001-of-00002.parquet'];
const several = [
  'pair/train-00000-of-00001.parquet',
  'triplet/dev-00000-of-00001.parquet',
  'README.md',
];
const converted = [
  'default/train/0000.parquet',
  'default/train/0001.parquet',
  'default/test/0000.parquet',
];

test.each<[string[], object, string[]]>([
  [[...parts, 'data/test-00000-of-00001.parquet', 'README.md'], {}, parts],
  [several, { config: 'triplet' }, [several[1]!]],
  [converted, {}, converted.slice(0, 2)],
  [converted, { split: 'test' }, [converted[2]!]],
  [['validation.parquet'], {}, ['validation.parquet']],
  [['train.csv'], {}, []],
])('%j with %j', (paths, options, expected) => {
  expect(chooseHubFiles('owner/name', paths, options)).toEqual(expected);
});

test.each<[string[], object, RegExp]>([
  [several, {}, /more than one config: pair, triplet\. .*option config/],
  [several, { config: 'triple' }, /no config triple, only.*mean triplet/],
  [converted, { split: 'dev' }, /no split dev, only split: train, test/],
])('%j with %j is refused', (paths, options, message) => {
  expect(() => chooseHubFiles('owner/name', paths, options)).toThrow(message);
});
