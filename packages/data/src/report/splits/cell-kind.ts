import { absent } from './absent.ts';

/** What a value in a column of texts is. */
export type CellKind = 'text' | 'empty' | 'blank' | 'null' | 'notString' | 'absent';

/**
 * Whether a value is a text that can be trained on, and if not, why.
 *
 * @example cellKind(' ') // 'blank'
 */
export function cellKind(value: unknown): CellKind {
  if (value === absent) return 'absent';
  if (value === null || value === undefined) return 'null';
  if (typeof value !== 'string') return 'notString';
  if (value === '') return 'empty';
  return value.trim() === '' ? 'blank' : 'text';
}
