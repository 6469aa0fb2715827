import { DataType, type Vector } from 'apache-arrow';
import type { Column } from '../../tables/table-source.ts';
import { plainValue } from '../plain-value.ts';
import { isText } from './is-text.ts';
import { keepMarks } from './keep-marks.ts';

/**
 * An Arrow vector as a column: itself where its values are plain, else with its values made so: decimals as numbers, dates
 * and timestamps as ISO texts, the others as `plainValue` has them.
 *
 * @param failed makes the error for a value that cannot be read
 */
export function vectorColumn(
  vector: Vector,
  failed: (index: number, cause: unknown) => Error,
): Column {
  keepMarks(vector);
  if (!isPlain(vector.type)) {
    return { length: vector.length, get: guarded(plainGetter(vector), failed) };
  }
  vector.get = guarded(vector.get.bind(vector), failed);
  return vector;
}

function guarded(
  get: (index: number) => unknown,
  failed: (index: number, cause: unknown) => Error,
): (index: number) => unknown {
  return (index) => {
    try {
      return get(index);
    } catch (cause) {
      throw failed(index, cause);
    }
  };
}

function isPlain(type: DataType): boolean {
  if (DataType.isDictionary(type)) return isPlain(type.dictionary);
  if (DataType.isInt(type)) return type.bitWidth < 64;
  return isText(type) || DataType.isFloat(type) || DataType.isBool(type) || DataType.isNull(type);
}

function plainGetter(vector: Vector): (index: number) => unknown {
  const type: DataType = DataType.isDictionary(vector.type) ? vector.type.dictionary : vector.type;
  const convert = converter(type);
  return (index) => {
    const value: unknown = vector.get(index);
    return value === null || value === undefined ? null : convert(value);
  };
}

function converter(type: DataType): (value: unknown) => unknown {
  if (DataType.isDecimal(type)) return (value) => Number(`${value}e${-type.scale}`);
  if (DataType.isDate(type) || DataType.isTimestamp(type)) {
    return (value) => plainValue(new Date(Number(value)));
  }
  if (DataType.isList(type) || DataType.isLargeList(type) || DataType.isFixedSizeList(type)) {
    return (value) => {
      const items = value as Vector;
      const get = plainGetter(keepMarks(items));
      return Array.from({ length: items.length }, (_, index) => get(index));
    };
  }
  return plainValue;
}
