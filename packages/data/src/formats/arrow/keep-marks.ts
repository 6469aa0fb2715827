import { Binary, BinaryView, DataType, LargeBinary, Vector } from 'apache-arrow';
import { isText } from './is-text.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The vector, of one record batch, whose texts keep a U+FEFF at their start: apache-arrow takes it for a byte order mark
 * and drops it. Vectors of another type stay as they are.
 *
 * @example keepMarks(batch.getChildAt(0)!).get(0)
 */
export function keepMarks(vector: Vector): Vector {
  if (isText(vector.type)) vector.get = textGetter(vector);
  if (DataType.isDictionary(vector.type) && isText(vector.type.dictionary)) {
    vector.get = dictionaryGetter(vector);
  }
  return vector;
}

function textGetter({ type, data }: Vector): (index: number) => string | null {
  const bytes = new Vector<Binary>(data.map((part) => part.clone(bytesType(type)) as never));
  return (index) => {
    const value = bytes.get(index);
    return value === null ? null : decoder.decode(value);
  };
}

function dictionaryGetter(vector: Vector): (index: number) => string | null {
  const [{ dictionary, values: keys }] = vector.data as [Vector['data'][number]];
  if (dictionary === undefined) throw new Error('a dictionary is missing');
  const get = textGetter(dictionary);
  const known: (string | null)[] = [];
  return (index) => {
    if (!vector.isValid(index)) return null;
    const key = Number(keys[index]);
    known[key] ??= get(key);
    return known[key];
  };
}

function bytesType(type: DataType): DataType {
  if (DataType.isUtf8View(type)) return new BinaryView();
  return DataType.isLargeUtf8(type) ? new LargeBinary() : new Binary();
}
