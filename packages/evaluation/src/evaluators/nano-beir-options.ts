import type { InformationRetrievalOptions } from './information-retrieval-options.ts';

/** The options of a NanoBEIREvaluator; the names and defaults are Python's. */
export interface NanoBEIROptions
  extends Omit<
    InformationRetrievalOptions,
    | 'name'
    | 'leaveOutEmptyTexts'
    | 'queryPrompt'
    | 'queryPromptName'
    | 'corpusPrompt'
    | 'corpusPromptName'
  > {
  /** How one number is made of a metric's values, one per dataset; their mean. */
  readonly aggregateFn?: (values: readonly number[]) => number;
  /** What that number is called in the metrics' keys and the CSV file's name; 'mean'. */
  readonly aggregateKey?: string;
  /** Put before each query: one text for all datasets, or one for each dataset by the name it was given by. */
  readonly queryPrompts?: string | Readonly<Record<string, string>> | null;
  /** Put before each document, as `queryPrompts`. */
  readonly corpusPrompts?: string | Readonly<Record<string, string>> | null;
}
