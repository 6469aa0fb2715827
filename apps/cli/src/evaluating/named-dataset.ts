import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import type { EvaluationItem } from './evaluation-item.ts';

/** Scored pairs on the Hub. Scores of STS-B are from 0 to 1 there, those of SICK from 1 to 5. */
const scoredPairs: Record<
  string,
  { test: string; splits: readonly string[]; scoreRange: [number, number] }
> = {
  stsb: {
    test: 'hub:sentence-transformers/stsb',
    splits: ['test', 'validation', 'train'],
    scoreRange: [0, 1],
  },
  'sick-r': { test: 'hub:mteb/sickr-sts', splits: ['test'], scoreRange: [1, 5] },
};

/**
 * An item for a data set that is known by name: `stsb` and `sick-r` (behind a colon a split, else test), and `nanobeir`
 * (behind a colon names of its data sets, else all). Other items as they are.
 *
 * @throws NAME_UNKNOWN
 * @example namedDataset({ dataset: 'stsb:validation' }).test // 'hub:sentence-transformers/stsb'
 */
export function namedDataset(item: EvaluationItem): EvaluationItem {
  if (item.dataset === undefined) return item;
  const [family = '', part] = item.dataset.toLowerCase().split(':');
  if (family === 'nanobeir') {
    return { name: item.dataset.replace(/[^\w.-]+/g, '-'), evaluator: 'NanoBEIR', ...item };
  }
  const pairs = Object.hasOwn(scoredPairs, family) ? scoredPairs[family] : undefined;
  if (!pairs) throw unknown('data set', family, [...Object.keys(scoredPairs), 'nanobeir']);
  const split = part ?? item.split ?? 'test';
  if (!pairs.splits.includes(split)) throw unknown(`split of ${family}`, split, pairs.splits);
  return {
    name: `${family}-${split}`,
    evaluator: 'EmbeddingSimilarity',
    ...item,
    test: pairs.test,
    split,
    scoreRange: pairs.scoreRange,
  };
}

function unknown(what: string, name: string, known: readonly string[]): SentenceForgeError {
  const nearest = nearestName(name, known);
  return new SentenceForgeError('NAME_UNKNOWN', {
    problem: `There is no ${what} ${JSON.stringify(name)}.`,
    fix: `${nearest === undefined ? 'There are' : `Did you mean ${nearest}? There are`} ${known.join(', ')}.`,
    details: { name, known },
  });
}
