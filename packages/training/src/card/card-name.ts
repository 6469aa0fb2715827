import type { CardFacts } from './card-facts.ts';
import { oneLine } from './markdown/one-line.ts';

/** What the model is called, on one line. */
export function cardName({ name, baseModel }: CardFacts): string {
  return oneLine(
    name ?? (baseModel ? `SentenceTransformer based on ${baseModel.name}` : 'SentenceTransformer'),
  );
}
