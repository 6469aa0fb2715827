import { entriesById } from './entries-by-id.ts';
import type { TextsById } from './texts-by-id.ts';

/**
 * The texts that are not empty, in their order.
 *
 * @example withoutEmptyTexts({ d1: 'A cat.', d2: '' }) // Map { 'd1' => 'A cat.' }
 */
export function withoutEmptyTexts(texts: TextsById): ReadonlyMap<string, string> {
  return new Map(entriesById(texts).filter(([, text]) => text !== ''));
}
