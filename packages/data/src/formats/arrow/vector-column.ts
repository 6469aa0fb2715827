import { DataType, type Vector } from 'apache-arrow';
import type { Column } from '../../tables/table-source.ts';
import { plainValue } from '../plain-value.ts';

/** An Arrow vector as a column: itself where its values are plain, else with its values made so. */
export function vectorColumn(vector: Vector): Column {
  if (isPlain(vector.type)) return vector;
  return { length: vector.length, get: (index) => plainValue(vector.get(index)) };
}

function isPlain(type: DataType): boolean {
  if (DataType.isDictionary(type)) return isPlain(type.dictionary);
  if (DataType.isInt(type)) return type.bitWidth < 64;
  return (
    DataType.isUtf8(type) ||
    DataType.isLargeUtf8(type) ||
    DataType.isUtf8View(type) ||
    DataType.isFloat(type) ||
    DataType.isBool(type) ||
    DataType.isNull(type)
  );
}
