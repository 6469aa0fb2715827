import { createGenerator } from '@sentenceforge/random';
import { expect, test } from 'vitest';
import { averagePrecision } from '../metrics/average-precision.ts';
import { averagePrecisionStatistic } from './average-precision-statistic.ts';

test('equals the average precision of the rows themselves, ties and repeats included', () => {
  const generator = createGenerator({ seed: 6 });
  const list = (bound: number) => Float64Array.from({ length: 30 }, () => generator.integer(bound));
  for (let run = 0; run < 20; run++) {
    const [scores, labels] = [list(10), list(2)];
    const rows = Uint32Array.from({ length: 30 }, () => generator.integer(30));
    const [drawn, hits] = [scores, labels].map((values) => Array.from(rows, (row) => values[row]!));
    const found = averagePrecisionStatistic(scores, labels).of(rows);
    expect(found).toBeCloseTo(averagePrecision(drawn!, hits!), 12);
  }
});

test('there is none without a hit', () => {
  expect(averagePrecisionStatistic([1, 2], [0, 1]).of(Uint32Array.of(0, 0))).toBeNaN();
});
