import { z } from 'zod';

/** The rules for what to evaluate on and how: an entry of a suite, or what flags say. */
export const evaluationItem = z
  .strictObject({
    name: z
      .string()
      .regex(/^[\w.-]+$/, 'a name holds letters, digits, dots and dashes only')
      .optional(),
    /** A file of examples or samples, `hub:owner/name`, or a folder with the files of the next five. */
    test: z.string().optional(),
    /** A data set that is known by name. */
    dataset: z.string().optional(),
    queries: z.string().optional(),
    corpus: z.string().optional(),
    qrels: z.string().optional(),
    sentences: z.string().optional(),
    duplicates: z.string().optional(),
    /** Part and split of a data set of the Hub. */
    config: z.string().optional(),
    split: z.string().optional(),
    /** Python's class name, with or without `Evaluator`. */
    evaluator: z.string().optional(),
    /** The model whose embeddings another one is to reproduce. */
    teacher: z.string().optional(),
    columns: z.array(z.string()).min(1).optional(),
    scoreRange: z
      .tuple([z.number(), z.number()])
      .refine(([low, high]) => low < high, 'the smaller number comes first')
      .optional(),
    similarity: z
      .array(z.enum(['cosine', 'dot', 'euclidean', 'manhattan']))
      .min(1)
      .optional(),
    onBadRow: z.enum(['error', 'skip']).optional(),
    precision: z.enum(['float32', 'int8', 'uint8', 'binary', 'ubinary']).optional(),
    truncateDim: z.int().min(1).optional(),
    batchSize: z.int().min(1).optional(),
  })
  .refine(
    ({ test, dataset, queries, corpus, qrels, sentences, duplicates }) =>
      [test, dataset, queries ?? corpus ?? qrels, sentences ?? duplicates].filter(
        (source) => source !== undefined,
      ).length === 1,
    'give one of test, dataset, queries (with corpus and qrels), sentences (with duplicates)',
  );

/** What to evaluate on, and how. */
export type EvaluationItem = z.infer<typeof evaluationItem>;
