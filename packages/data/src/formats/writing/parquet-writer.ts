import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { type ColumnKind, columnKinds, type ScalarKind } from './column-kinds.ts';
import { gatherRows } from './gather-rows.ts';
import type { TableWriter } from './table-writer.ts';

/** A Parquet file compressed with Snappy, in row groups of about 65,536 rows. */
export const parquetWriter: TableWriter = {
  extension: '.parquet',
  async write(table, { append, file }) {
    const kinds = await columnKinds(table, file);
    const bytes = new ByteWriter();
    const writer = new ParquetWriter({ writer: bytes, schema: schema(kinds) });
    const flush = async (): Promise<void> => {
      await append(bytes.getBytes());
      bytes.index = 0;
    };
    for await (const group of gatherRows(table, kinds)) {
      const columnData = kinds.map(({ name }, index) => ({ name, data: group[index]! }));
      await writer.write({ columnData, rowGroupSize: group[0]!.length });
      await flush();
    }
    await writer.finish();
    await flush();
  },
};

function schema(kinds: readonly ColumnKind[]): SchemaElement[] {
  const columns = kinds.flatMap(({ name, kind, isList }): SchemaElement[] => {
    if (!isList) return [{ name, repetition_type: 'OPTIONAL', ...scalarTypes[kind] }];
    return [
      { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', repetition_type: 'OPTIONAL', ...scalarTypes[kind] },
    ];
  });
  return [{ name: 'root', num_children: kinds.length }, ...columns];
}

const scalarTypes: Readonly<Record<ScalarKind, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};
