import type { CardChange, CardEvaluation, CardFacts } from '../card-facts.ts';
import { codeSpan } from '../markdown/code-span.ts';
import { escapeText } from '../markdown/escape-text.ts';
import { markdownTable } from '../markdown/markdown-table.ts';
import { shorten } from '../markdown/shorten.ts';

/** What training changed most, for better or worse; nothing where no evaluation tells. */
export function changes({ evaluations }: CardFacts): string {
  const told = evaluations.filter((evaluated) => (evaluated.changes?.length ?? 0) > 0);
  if (told.length === 0) return '';
  return [
    '## What changed most',
    'Examples whose place among all by similarity moved farthest (1 is the most alike): look here for what training broke.',
    ...told.map(describe),
  ].join('\n\n');
}

function describe({ data, changes: found = [] }: CardEvaluation): string {
  const rows = found.map(({ texts, label, before, after, rankBefore, rankAfter }: CardChange) => [
    ...texts.map((text) => codeSpan(shorten(text, 80))),
    label === undefined ? '' : String(Number(label.toFixed(4))),
    `${before.toFixed(3)} (${rankBefore})`,
    `${after.toFixed(3)} (${rankAfter})`,
  ]);
  const columns = found[0]!.texts.map((_, index) => `Text ${index + 1}`);
  return [
    `### On ${escapeText(data)}`,
    markdownTable([...columns, 'Label', 'Before', 'After'], rows),
  ].join('\n\n');
}
