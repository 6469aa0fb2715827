import type { InputExample } from '../input-example.ts';
import { readSTS, type STSOptions } from './read-sts.ts';

/**
 * Pairs of sentences from a file of the STS benchmark (`sts-train.csv` ...): sentences in columns 5 and 6, the score,
 * 0 to 5 mapped to 0..1, in column 4, counted from 0. Python's `STSBenchmarkDataReader`.
 *
 * @throws as {@link readSTS}
 *
 * @example await readSTSBenchmark('stsbenchmark', 'sts-dev.csv')
 */
export async function readSTSBenchmark(
  folder: string,
  name: string,
  options: STSOptions = {},
): Promise<InputExample<{ texts: [string, string]; label: number }>[]> {
  const columns = { sentence1Column: 5, sentence2Column: 6, scoreColumn: 4 };
  return readSTS(folder, name, { ...columns, ...options });
}
