import { ParaphraseMiningEvaluator } from '@sentenceforge/evaluation';
import { refuseOptions } from '../refuse-options.ts';
import { dataFiles } from '../tables/data-files.ts';
import { openNamedTable } from '../tables/open-named-table.ts';
import { readDuplicates } from '../tables/read-duplicates.ts';
import { readTextsById } from '../tables/read-texts-by-id.ts';
import type { EvaluatorKind } from './evaluator-kind.ts';

/** Sentences, and which of them are duplicates of each other. */
export const paraphraseMining: EvaluatorKind = async (item, { options, report }) => {
  refuseOptions('ParaphraseMiningEvaluator', options, ['truncateDim']);
  const files = await dataFiles(item, ['sentences', 'duplicates']);
  const sentences = await readTextsById(await openNamedTable(files.sentences, ['id', 'text']));
  const table = await openNamedTable(files.duplicates, ['id1', 'id2']);
  const duplicates = await readDuplicates(table, sentences, report);
  const evaluator = new ParaphraseMiningEvaluator(sentences, duplicates, options);
  return () => evaluator;
};
