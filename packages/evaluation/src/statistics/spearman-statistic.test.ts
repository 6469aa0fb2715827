import { createGenerator } from '@sentenceforge/random';
import { expect, test } from 'vitest';
import { spearman } from '../metrics/spearman.ts';
import { spearmanStatistic } from './spearman-statistic.ts';

test('equals Spearman of the rows themselves, ties and repeats included', () => {
  const generator = createGenerator({ seed: 5 });
  const list = (bound: number) => Float64Array.from({ length: 30 }, () => generator.integer(bound));
  for (let run = 0; run < 20; run++) {
    const [x, y] = [list(8), list(1000)];
    const rows = Uint32Array.from({ length: 30 }, () => generator.integer(30));
    const [ofX, ofY] = [x, y].map((values) => Float64Array.from(rows, (row) => values[row]!));
    expect(spearmanStatistic(x, y).of(rows)).toBeCloseTo(spearman(ofX!, ofY!), 12);
  }
});
