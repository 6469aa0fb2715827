import {
  type Data,
  DataType,
  type Dictionary,
  makeData,
  Vector,
  vectorFromArray,
} from 'apache-arrow';

/** Values per chunk: what keeps the bytes of texts below the 2 GiB that a chunk can hold. */
const chunkLength = 65_536;

/**
 * The values of a column at these rows, as a column of the same type. What is kept by dictionary stays so, with the
 * same dictionary.
 *
 * @example selectValues(vectorFromArray([1, 2, 3]), [2, 0]).toArray() // 3, 1
 */
export function selectValues(column: Vector, rows: ArrayLike<number>): Vector {
  const dictionary = sharedDictionary(column);
  if (dictionary !== undefined) {
    const type = column.type as Dictionary;
    const indices = new Vector(column.data.map((data) => data.clone(type.indices)));
    const selected = selectValues(indices, rows).data.map(
      ({ length, nullCount, nullBitmap, values }) =>
        makeData({ type, length, nullCount, nullBitmap, data: values, dictionary }),
    );
    return new Vector(selected);
  }
  const type = DataType.isDictionary(column.type) ? column.type.dictionary : column.type;
  const chunks: Data[] = [];
  for (let start = 0; start < rows.length || start === 0; start += chunkLength) {
    const length = Math.min(chunkLength, rows.length - start);
    const values = Array.from({ length }, (_, index) =>
      plainList(column.get(rows[start + index]!)),
    );
    chunks.push(vectorFromArray(values, type).data[0]!);
  }
  return new Vector(chunks);
}

/** The dictionary of a column, if it has one and it is the same in all chunks. */
function sharedDictionary({ type, data }: Vector): Vector | undefined {
  if (!DataType.isDictionary(type)) return undefined;
  const first = data[0]?.dictionary;
  return data.every(({ dictionary }) => dictionary === first) ? first : undefined;
}

/** A list as an array: a vector in its place would be written as an empty list. */
function plainList(value: unknown): unknown {
  return value instanceof Vector ? Array.from(value, plainList) : value;
}
