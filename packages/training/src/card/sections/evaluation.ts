import type { CardEstimate, CardEvaluation, CardFacts } from '../card-facts.ts';
import { codeSpan } from '../markdown/code-span.ts';
import { escapeText } from '../markdown/escape-text.ts';
import { markdownTable } from '../markdown/markdown-table.ts';

/** The metrics before and after training; nothing when nothing was evaluated. */
export function evaluation({ evaluations }: CardFacts): string {
  if (evaluations.length === 0) return '';
  return ['## Evaluation', ...evaluations.map(describe)].join('\n\n');
}

function describe(evaluated: CardEvaluation): string {
  const { data, task, evaluator, size, metrics, primaryMetric, confidence = 0.95 } = evaluated;
  const examples = size === undefined ? '' : ` (${size.toLocaleString('en')} examples)`;
  const rows = metrics.map(({ name, before, after, difference, verdict }) => [
    name === primaryMetric ? `**${codeSpan(name)}**` : codeSpan(name),
    estimate(before),
    estimate(after),
    estimate(difference, true),
    verdict ?? '',
  ]);
  const intervals = metrics.some((metric) =>
    [metric.before, metric.after, metric.difference].some((each) => each?.interval),
  );
  return [
    `### ${escapeText(task)} on ${escapeText(data)}`,
    `With ${codeSpan(evaluator)} on ${codeSpan(data)}${examples}.`,
    markdownTable(['Metric', 'Before', 'After', 'Difference', 'Verdict'], rows),
    ...(intervals
      ? [`In brackets: ${Number((confidence * 100).toFixed(1))}% confidence intervals.`]
      : []),
    ...(evaluated.csv ? [`Each evaluation of the run: ${codeSpan(evaluated.csv)}.`] : []),
  ].join('\n\n');
}

function estimate(found: CardEstimate | undefined, signed = false): string {
  if (!found) return '';
  const number = (value: number): string => `${signed && value >= 0 ? '+' : ''}${value.toFixed(4)}`;
  const interval = found.interval ? ` [${found.interval.map(number).join(', ')}]` : '';
  return number(found.value) + interval;
}
