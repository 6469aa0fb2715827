import { expect, test } from 'vitest';
import { refuseOptions } from './refuse-options.ts';

test('options that change nothing are refused; speed is no such option', () => {
  const options = { name: 'en-de', similarityFnNames: ['dot'], batchSize: 8 } as const;
  expect(() => refuseOptions('TranslationEvaluator', options, ['truncateDim'])).toThrow(
    /--similarity is given, but TranslationEvaluator of en-de has no such option\..*--suite/,
  );
  expect(() => refuseOptions('TripletEvaluator', options, ['similarityFnNames'])).not.toThrow();
});
