import type { InputExample } from '../input-example.ts';
import type { TableSource } from '../tables/table-source.ts';
import { createExampleReader, type ExampleOptions } from './create-example-reader.ts';

/**
 * The examples of a table one after the other, each made when it is asked for: memory does not grow with their number.
 *
 * @throws what `createExampleReader` throws, and what the source throws.
 *
 * @example
 * for await (const { texts } of streamExamples(await openTable('train.parquet'))) console.log(texts);
 */
export async function* streamExamples(
  source: TableSource,
  options: ExampleOptions = {},
): AsyncGenerator<InputExample> {
  const readerOf = createExampleReader(source, options);
  for await (const chunk of source.chunks()) {
    const exampleAt = readerOf(chunk);
    for (let row = 0; row < chunk.rows; row += 1) {
      const example = exampleAt(row);
      if (example !== undefined) yield example;
    }
  }
}
