import type { CardFacts } from '../card-facts.ts';
import { escapeText } from '../markdown/escape-text.ts';

/** What the model was made with. */
export function versions({ versions: all }: CardFacts): string {
  const list = Object.entries(all).map(
    ([name, version]) => `- ${escapeText(name)}: ${escapeText(version)}`,
  );
  return ['## Versions', list.join('\n')].join('\n\n');
}
