import { type Data, DataType, type RecordBatch } from 'apache-arrow';

/**
 * Nothing when the columns of a record batch have as many values as it has rows, and the bytes for them.
 *
 * @throws Error with the name of a column that is shorter
 */
export function requireRows({ schema, numRows, data }: RecordBatch): void {
  for (const [index, { name }] of schema.fields.entries()) {
    const column = data.children[index];
    if (column === undefined || column.length !== numRows || !hasBytes(column)) {
      throw new Error(`column ${name} has fewer values than the ${numRows} rows`);
    }
  }
}

function hasBytes(data: Data): boolean {
  const { type, length, values, valueOffsets, nullBitmap, nullCount, stride } = data;
  if (DataType.isNull(type) || length === 0) return true;
  if (nullCount > 0 && nullBitmap.length * 8 < length) return false;
  if (DataType.isStruct(type) || DataType.isFixedSizeList(type)) {
    return data.children.every((child) => child.length >= length * stride && hasBytes(child));
  }
  if (valueOffsets !== undefined && !DataType.isUnion(type)) {
    const [items] = data.children;
    return valueOffsets.length > length && (items === undefined || hasItems(data, items));
  }
  if (DataType.isBool(type)) return values.length * 8 >= length;
  return values === undefined || values.length >= length * stride;
}

/** Whether the items that lists say they have, one list after the other, are there. */
function hasItems({ length, valueOffsets }: Data, items: Data): boolean {
  let end = Number(valueOffsets[0]);
  if (end < 0) return false;
  for (let index = 1; index <= length; index += 1) {
    const next = Number(valueOffsets[index]);
    if (next < end) return false;
    end = next;
  }
  return end <= items.length && hasBytes(items);
}
