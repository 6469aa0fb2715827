import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { defineLoss } from '../src/define-loss.ts';
import { losses } from '../src/losses/index.ts';
import { rules } from '../src/options/rules.ts';
import type { LossFactory } from '../src/types/loss-factory.ts';
import { lossesTable } from './losses-table.ts';

test('LOSSES.md is up to date (pnpm --filter @sentenceforge/losses table)', async () => {
  const written = await readFile(new URL('../LOSSES.md', import.meta.url), 'utf8');
  expect(written).toBe(lossesTable());
  for (const name of Object.keys(losses)) expect(written).toContain(`\n## ${name}\n`);
});

test('a loss is described by what it says about itself', () => {
  const loss = defineLoss<{ margin: number; sizeAverage: boolean }, 'margin'>({
    name: 'AnyLoss',
    summary: 'Does |something|.',
    formula: '|x|',
    recommended: true,
    inputs: { columns: ['anchor', 'positive', 'negative'], atLeast: 2, atMost: Infinity },
    labels: 'none',
    required: ['margin'],
    options: { margin: 1, sizeAverage: true },
    rules: { margin: rules.positive },
    compute: ({ columns: [anchor] }) => anchor!,
  }) as unknown as LossFactory<Record<string, unknown>>;
  const page = lossesTable({ AnyLoss: loss });
  const rows = page.replace(/ +/g, ' ').split('\n');
  expect(rows).toContain(
    '| [AnyLoss](#anyloss) ★ | Does \\|something\\|. | anchor, positive, [negative], ... | none |',
  );
  expect(rows).toContain('- Formula: `|x|`');
  expect(rows).toContain('| `margin` | (required) | a number above 0 |');
  expect(rows).toContain('| `sizeAverage` | `true` | true or false |');
});
