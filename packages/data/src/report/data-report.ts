import type { Finding } from './findings/finding.ts';
import type { ClassCount } from './labels/count-classes.ts';
import type { ColumnUse } from './splits/split-table.ts';
import type { Histogram } from './statistics/histogram.ts';
import type { LengthSummary } from './statistics/summarize-lengths.ts';

/** What {@link checkData} found: plain data, the same after JSON.stringify and JSON.parse. */
export interface DataReport {
  readonly depth: 'quick' | 'full';
  readonly splits: readonly SplitReport[];
  /** Errors first, then warnings, then notes. */
  readonly findings: readonly Finding[];
}

/** One split, such as train. */
export interface SplitReport {
  readonly name: string;
  readonly source: string;
  readonly rows: number;
  /** All columns of the file, in its order, with what they are used for. */
  readonly columns: readonly ColumnUse[];
  /** Whether these uses follow from well-known names, not from the option `columns`. */
  readonly areColumnsGuessed: boolean;
  readonly texts: readonly TextColumnReport[];
  readonly labels: readonly LabelReport[];
  /** Present for two or more texts without labels. */
  readonly falseNegatives?:
    | { readonly batchSize: number; readonly expectedPairs: number }
    | undefined;
}

/** One column of texts; a list column has one for each place in its lists. */
export interface TextColumnReport {
  readonly column: string;
  readonly empty: number;
  readonly blank: number;
  readonly null: number;
  readonly notString: number;
  /** How many texts that can be used there are, and how many different ones. */
  readonly texts: number;
  readonly different: number;
  /** In UTF-16 units, as `text.length`. */
  readonly characters?: LengthSummary | undefined;
  /** Where tokens were counted. */
  readonly tokens?: LengthSummary | undefined;
  /** Where tokens were counted and there is a limit; the share is of `texts`, from 0 to 1. */
  readonly truncated?:
    | { readonly maxTokens: number; readonly texts: number; readonly share: number }
    | undefined;
}

/** One column of labels. */
export type LabelReport = ScoreReport | ClassReport | NumbersReport;

/** Scores; those that are no finite number are left out. */
export interface ScoreReport {
  readonly column: string;
  readonly kind: 'score';
  readonly range: readonly [number, number];
  readonly isRangeGuessed: boolean;
  readonly scores: number;
  readonly lowest?: number | undefined;
  readonly highest?: number | undefined;
  readonly mean?: number | undefined;
  /** Over the range. */
  readonly histogram: Histogram;
}

/** Classes, the most frequent first. */
export interface ClassReport {
  readonly column: string;
  readonly kind: 'class';
  readonly classes: readonly ClassCount[];
}

/** Numbers for distillation: lists, or one of several columns that make up a label together. */
export interface NumbersReport {
  readonly column: string;
  readonly kind: 'numbers';
}
