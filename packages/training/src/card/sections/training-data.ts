import type { CardColumn, CardFacts, CardObjective } from '../card-facts.ts';
import { codeBlock } from '../markdown/code-block.ts';
import { codeSpan } from '../markdown/code-span.ts';
import { escapeText } from '../markdown/escape-text.ts';
import { markdownTable } from '../markdown/markdown-table.ts';
import { shorten } from '../markdown/shorten.ts';

/** The data of each objective, with statistics and a few rows, and its loss. */
export function trainingData({ objectives }: CardFacts): string {
  return ['## Training data', ...objectives.map(describe)].join('\n\n');
}

function describe(objective: CardObjective): string {
  const { data, size, columns, samples, statisticsOf, loss } = objective;
  const sample =
    statisticsOf !== undefined && statisticsOf < size
      ? ` Statistics are of the first ${statisticsOf.toLocaleString('en')}.`
      : '';
  const options = Object.keys(loss.options ?? {}).length > 0;
  return [
    `### ${escapeText(data)}`,
    `${size.toLocaleString('en')} examples.${sample}`,
    markdownTable(
      ['Column', 'Role', 'Minimum', 'Mean', 'Maximum'],
      columns.map((column) => [
        codeSpan(column.name),
        codeSpan(column.role),
        ...statistics(column),
      ]),
    ),
    ...(samples.length > 0
      ? [
          markdownTable(
            columns.map(({ name }) => codeSpan(name)),
            samples.slice(0, 3).map((row) => row.map((value) => codeSpan(shorten(value, 100)))),
          ),
        ]
      : []),
    `Loss: ${codeSpan(loss.name)}${options ? ' with' : ''}`,
    ...(options ? [codeBlock('json', JSON.stringify(loss.options, null, 2))] : []),
  ].join('\n\n');
}

function statistics({ minimum, mean, maximum, unit }: CardColumn): string[] {
  return [minimum, mean, maximum].map((value) =>
    value === undefined ? '' : `${Number(value.toFixed(2))}${unit ? ` ${unit}` : ''}`,
  );
}
