import {
  Bool,
  type DataType,
  Field,
  Float64,
  Int64,
  List,
  Message,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { type ColumnKind, columnKinds } from './column-kinds.ts';
import { gatherRows } from './gather-rows.ts';
import type { TableWriter } from './table-writer.ts';

/** An Arrow IPC file, uncompressed, in record batches of about 65,536 rows. */
export const arrowWriter: TableWriter = {
  extension: '.arrow',
  async write(table, { append, file }) {
    const kinds = await columnKinds(table, file);
    const schema = new Schema(kinds.map((kind) => new Field(kind.name, arrowType(kind), true)));
    const writer = new CollectingWriter();
    const flush = async (): Promise<void> => {
      for (const piece of writer.pieces.splice(0)) await append(piece);
    };
    // A table without rows has a schema all the same.
    writer.write(
      recordBatch(
        schema,
        kinds.map(() => []),
      ),
    );
    for await (const group of gatherRows(table, kinds)) {
      writer.write(recordBatch(schema, group));
      await flush();
    }
    writer.finish();
    await flush();
  },
};

/**
 * Collects what apache-arrow would put into a queue that never makes the writer wait, and writes the schema also at the
 * start, where readers of streams look for it and apache-arrow leaves it out.
 */
class CollectingWriter extends RecordBatchFileWriter {
  readonly pieces: Uint8Array[] = [];

  protected override _writeSchema(schema: Schema): this {
    return super._writeSchema(schema)._writeMessage(Message.from(schema));
  }

  protected override _write(chunk: Uint8Array): this {
    if (!this._started) return this;
    const bytes = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (bytes.length > 0) this.pieces.push(bytes);
    this._position += bytes.length;
    return this;
  }
}

function arrowType({ kind, isList }: ColumnKind): DataType {
  const type = {
    text: new Utf8(),
    integer: new Int64(),
    number: new Float64(),
    boolean: new Bool(),
  }[kind];
  return isList ? new List(new Field('item', type, true)) : type;
}

function recordBatch(schema: Schema, columns: readonly unknown[][]): RecordBatch {
  const children = columns.map(
    (values, index) => vectorFromArray(values, schema.fields[index]!.type).data[0]!,
  );
  const length = columns[0]?.length ?? 0;
  const data = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
  return new RecordBatch(schema, data);
}
