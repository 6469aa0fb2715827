import type { CardFacts } from '../card-facts.ts';
import { logRows } from '../log-rows.ts';
import { codeSpan } from '../markdown/code-span.ts';
import { markdownTable } from '../markdown/markdown-table.ts';

/** Loss and primary metric on the way; nothing when no history is given. */
export function trainingLog({ history, savedStep, logFile }: CardFacts): string {
  if (!history) return '';
  const rows = logRows(history, savedStep).map(({ step, loss, metric }) => {
    const cells = [String(step), loss?.toFixed(4) ?? '', metric?.toFixed(4) ?? ''];
    return step === savedStep ? cells.map((cell) => cell && `**${cell}**`) : cells;
  });
  const metric = history.evaluations[0]?.primary_metric ?? 'metric';
  const bold = savedStep === undefined ? '' : ' The bold row is what was saved.';
  const file = logFile ? ` Every step: ${codeSpan(logFile)}.` : '';
  return [
    '## Training log',
    markdownTable(['Step', 'Training loss', codeSpan(metric)], rows),
    `The loss is the mean since the row before.${bold}${file}`,
  ].join('\n\n');
}
