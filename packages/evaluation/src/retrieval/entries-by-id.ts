import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * The entries of an object or a Map, in its order.
 *
 * @param name what they are, for the message.
 * @throws EVALUATION_INPUT_INVALID when it is neither.
 * @example entriesById('corpus', new Map([['d1', 'A cat.']])) // [['d1', 'A cat.']]
 */
export function entriesById<T>(
  name: string,
  byId: Readonly<Record<string, T>> | ReadonlyMap<string, T>,
): [id: string, value: T][] {
  if (typeof byId !== 'object' || byId === null) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `${name} is ${String(byId)}, neither an object nor a Map.`,
      fix: `Give ${name} by their ids: { id: ... } or a Map.`,
      details: { name, value: byId },
    });
  }
  return byId instanceof Map ? [...byId] : Object.entries(byId);
}
