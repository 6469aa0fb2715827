import { oneLine } from './one-line.ts';

/** A text as Markdown code within a line, also in a table; whatever stands in it is shown as it is. */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  // within backticks nothing can stand for a bar, which would end a table's cell
  if (line.includes('|')) return `<code>${line.replace(punctuation, entity)}</code>`;
  const runs = Array.from(line.matchAll(/`+/g), ([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const space = /^`|`$|^$/.test(line) ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

const punctuation = /[!-/:-@[-`{-~]/g;

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
