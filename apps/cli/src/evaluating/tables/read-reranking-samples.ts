import { openTable } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { RerankingSample } from '@sentenceforge/evaluation';
import { z } from 'zod';
import type { Reporter } from '../../report/reporter.ts';
import type { EvaluationItem } from '../evaluation-item.ts';
import { cells } from './cells.ts';

const documents = z.union([z.string(), z.array(z.string())]);
const sample = z.object({ query: z.string(), positive: documents, negative: documents });

/**
 * Queries with documents: columns query, positive and negative, the latter two a text or a list of texts. Samples
 * without positive or negative documents do not count as in Python, which is told.
 *
 * @throws OPTION_INVALID without a file; what `openTable` throws; COLUMN_MISSING; TEXT_INVALID with file and row
 */
export async function readRerankingSamples(
  { test, config, split = 'test' }: EvaluationItem,
  report: Reporter,
): Promise<RerankingSample[]> {
  if (test === undefined) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: 'RerankingEvaluator needs a file of samples, and none is given.',
      fix: 'Give it with --test, or as test in a suite.',
    });
  }
  const table = await openTable(test, { hub: { config, split } });
  const samples: RerankingSample[] = [];
  const columns = { query: ['query'], positive: ['positive'], negative: ['negative'] };
  for await (const { values, place } of cells(table, columns)) {
    const { query, positive, negative } = values;
    const parsed = sample.safeParse({
      query,
      positive: plain(positive),
      negative: plain(negative),
    });
    if (!parsed.success) {
      const { file, row } = place;
      const column = String(parsed.error.issues[0]!.path[0]);
      throw new SentenceForgeError('TEXT_INVALID', {
        problem: `${file}, row ${row}, column ${column}: it must be a text${column === 'query' ? '' : ' or a list of texts'}.`,
        fix: 'Write rows such as {"query": "...", "positive": ["..."], "negative": ["..."]}.',
        details: { file, row, column },
      });
    }
    samples.push(parsed.data);
  }
  const incomplete = samples.filter(
    ({ positive, negative }) => positive.length === 0 || negative.length === 0,
  ).length;
  if (incomplete > 0) {
    const message = `${table.name}: ${incomplete} of ${samples.length} samples are left out, as they lack positive or negative documents.`;
    report({ event: 'notice', message });
  }
  return samples;
}

/** Lists of Arrow as arrays. */
function plain(value: unknown): unknown {
  const isList = typeof value === 'object' && value !== null && Symbol.iterator in value;
  return isList ? Array.from(value as Iterable<unknown>) : value;
}
