import type { RunHistory } from '../logs/run-history.ts';

/** What a model card tells. Texts may hold anything: the card escapes them. */
export interface CardFacts {
  /** Default: made of the base model's name. */
  readonly name?: string;
  /** ISO 639 codes, such as `en`. */
  readonly languages?: readonly string[];
  /** As the Hub spells it, such as `apache-2.0`. */
  readonly license?: string;
  readonly baseModel?: CardBaseModel;
  readonly model: CardModel;
  /** One per objective. */
  readonly objectives: readonly CardObjective[];
  readonly evaluations: readonly CardEvaluation[];
  /** All settings of the run, in the order in which they are told. */
  readonly settings: readonly CardSetting[];
  /** What was typed. */
  readonly command?: string;
  readonly trainingSeconds?: number;
  readonly history?: RunHistory;
  /** Steps of the weights that were saved: that row of the log is bold. */
  readonly savedStep?: number;
  /** The file with every step, relative to the model's folder. */
  readonly logFile?: string;
  /** By package or program. */
  readonly versions: Readonly<Record<string, string>>;
}

export interface CardBaseModel {
  readonly name: string;
  /** Whether the name is one of the Hub, and no folder. */
  readonly onHub: boolean;
  readonly revision?: string;
}

export interface CardModel {
  /** Numbers of an embedding. */
  readonly dimension: number;
  /** Tokens; absent where there is no limit. */
  readonly maxSeqLength?: number;
  /** Such as `cosine`. */
  readonly similarity: string;
  /** Its modules, for people. */
  readonly architecture?: string;
}

export interface CardObjective {
  /** What the data is called: a file's name, say. */
  readonly data: string;
  /** Examples. */
  readonly size: number;
  readonly columns: readonly CardColumn[];
  /** Examples that the columns' statistics are of, when not all. */
  readonly statisticsOf?: number;
  /** The first few examples, a value per column. */
  readonly samples: readonly (readonly string[])[];
  readonly loss: CardLoss;
}

export interface CardColumn {
  readonly name: string;
  /** Such as `sentence1`, `anchor`, `score`. */
  readonly role: string;
  /** What `minimum`, `mean` and `maximum` count: `tokens` of texts; absent for the labels' own values. */
  readonly unit?: 'tokens';
  readonly minimum?: number;
  readonly mean?: number;
  readonly maximum?: number;
}

export interface CardLoss {
  /** As Python spells it. */
  readonly name: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** The paper, in words. */
  readonly reference?: string;
  /** BibTeX. */
  readonly citation?: string;
}

export interface CardEvaluation {
  /** What it was evaluated on, such as `sts-dev`. */
  readonly data: string;
  /** Such as `Semantic Similarity`. */
  readonly task: string;
  /** The evaluator's class. */
  readonly evaluator: string;
  /** Examples. */
  readonly size?: number;
  readonly primaryMetric: string;
  readonly metrics: readonly CardMetric[];
  /** How sure the intervals are, from 0 to 1. Default 0.95. */
  readonly confidence?: number;
  /** The file with all evaluations that the evaluator wrote, relative to the model's folder. */
  readonly csv?: string;
  /** The examples whose place among all by similarity changed most, the greatest change first. */
  readonly changes?: readonly CardChange[];
}

/** An example that the model sees otherwise than before. */
export interface CardChange {
  readonly texts: readonly string[];
  readonly label?: number;
  /** Similarities. */
  readonly before: number;
  readonly after: number;
  /** Places among all examples: 1 is the most alike. */
  readonly rankBefore: number;
  readonly rankAfter: number;
}

export interface CardMetric {
  /** Such as `spearman_cosine`. */
  readonly name: string;
  readonly before?: CardEstimate;
  readonly after: CardEstimate;
  /** After minus before. */
  readonly difference?: CardEstimate;
  readonly verdict?: 'better' | 'same' | 'worse';
}

export interface CardEstimate {
  readonly value: number;
  /** Confidence interval: low, high. */
  readonly interval?: readonly [number, number];
}

export interface CardSetting {
  readonly name: string;
  readonly value: string | number | boolean;
  /** Whether it differs from the default. */
  readonly changed: boolean;
}
