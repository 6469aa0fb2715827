import type { DecodedArray } from 'hyparquet';
import type { Column } from '../../tables/table-source.ts';
import { plainValue } from '../plain-value.ts';

/**
 * Decoded values as a column of plain ones. Numbers are kept outside of the garbage collector's heap, which would copy
 * them again and again.
 */
export function valuesColumn(values: DecodedArray): Column {
  const isNumbers = Array.isArray(values) && values.every((value) => typeof value === 'number');
  const kept = isNumbers ? Float64Array.from(values) : values;
  return { length: values.length, get: (index) => plainValue(kept[index]) };
}
