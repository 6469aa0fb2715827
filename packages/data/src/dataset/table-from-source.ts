import { Table, Vector } from 'apache-arrow';
import type { Column, TableChunk, TableSource } from '../tables/table-source.ts';
import { createColumnBuilder } from './create-column-builder.ts';

/**
 * All rows of a source as a table. Columns that are Arrow vectors are taken as they are, without a copy.
 *
 * @throws TEXT_INVALID as `createColumnBuilder`, and what the source throws.
 *
 * @example const table = await tableFromSource(await openTable('train.parquet'));
 */
export async function tableFromSource(source: TableSource): Promise<Table> {
  const collectors = source.columns.map((name) => ({ name, collector: createCollector(name) }));
  for await (const chunk of source.chunks()) {
    for (const { name, collector } of collectors) collector.take(chunk.columns.get(name)!, chunk);
  }
  return new Table(
    Object.fromEntries(collectors.map(({ name, collector }) => [name, collector.finish()])),
  );
}

interface Collector {
  take(column: Column, chunk: TableChunk): void;
  finish(): Vector;
}

function createCollector(name: string): Collector {
  const vectors: Vector[] = [];
  const builder = createColumnBuilder(name);
  return {
    take(column, chunk) {
      if (column instanceof Vector) {
        vectors.push(column);
        return;
      }
      for (let index = 0; index < column.length; index += 1) {
        builder.append(column.get(index), () => chunk.place(index));
      }
    },
    finish: () =>
      vectors.length > 0 ? new Vector(vectors.flatMap(({ data }) => data)) : builder.finish(),
  };
}
