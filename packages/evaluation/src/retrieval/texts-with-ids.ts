import { requireTexts } from '../encoding/require-texts.ts';
import { entriesById } from './entries-by-id.ts';
import type { TextsById } from './texts-by-id.ts';

/**
 * Ids and their texts, in their order.
 *
 * @param name what they are, for the message.
 * @throws EVALUATION_INPUT_INVALID when they are not given by their ids, or with the id of what is no text.
 * @example textsWithIds('corpus', { d1: 'A cat.' }) // [['d1', 'A cat.']]
 */
export function textsWithIds(name: string, texts: TextsById): [id: string, text: string][] {
  const entries = entriesById(name, texts);
  requireTexts(
    entries.map(([, text]) => text),
    (index) => `${name}[${JSON.stringify(entries[index]![0])}]`,
  );
  return entries;
}
