import type { BatchSource, InputExampleContent } from '@sentenceforge/data';
import type { LabelKind, Loss, LossInputs } from '@sentenceforge/losses';

/** Batches, and the loss for them. */
export type Objective = readonly [loader: BatchSource, loss: Loss];

/**
 * The same objectives, but a sentence in place of each loss that the examples of its loader surely do not fit: another
 * number of texts than it takes, or no such label. What the types leave open is accepted; `checkObjective` looks at
 * every example.
 *
 * @example declare function train<const O extends readonly Objective[]>(objectives: FittingObjectives<O>): void;
 */
export type FittingObjectives<Objectives extends readonly Objective[]> = Objectives & {
  readonly [Index in keyof Objectives]: FittingObjective<Objectives[Index]>;
};

type FittingObjective<Given> = Given extends readonly [
  BatchSource<infer Content>,
  infer L extends Loss,
]
  ? [Problem<Content, L>] extends [never]
    ? Given
    : readonly [loader: BatchSource, loss: Problem<Content, L>]
  : Given;

/** What is wrong, the number of texts before the label; `never` if nothing surely is. */
type Problem<Content extends InputExampleContent, L extends Loss> =
  HasOtherCount<Content['texts'], L['inputs']> extends true
    ? `The loss takes ${Listed<L['inputs']>}, but the examples of this loader have ${Counted<Content['texts']['length']>}.`
    : LabelProblem<Content, L['labels']>;

/** An index stands for the number that is one more: `'2' extends keyof Texts` means at least 3 texts. */
type HasOtherCount<
  Texts extends readonly string[],
  Inputs extends LossInputs,
> = `${Most<Inputs>}` extends keyof Texts
  ? true
  : `${Texts['length']}` extends keyof Repeated<Least<Inputs>>
    ? true
    : false;

type Least<Inputs extends LossInputs> = 'atLeast' extends keyof Inputs
  ? NonNullable<Inputs['atLeast']>
  : Inputs['columns']['length'];

type Most<Inputs extends LossInputs> = 'atMost' extends keyof Inputs
  ? NonNullable<Inputs['atMost']>
  : Inputs['columns']['length'];

/** A tuple of that length; empty where the number is not known. */
type Repeated<Count extends number, Items extends readonly unknown[] = []> = number extends Count
  ? Items
  : Items['length'] extends Count
    ? Items
    : Repeated<Count, [...Items, unknown]>;

type Listed<Inputs extends LossInputs> =
  number extends Most<Inputs>
    ? `${Least<Inputs>} or more texts (${Joined<Inputs['columns']>}, ...)`
    : Least<Inputs> extends Most<Inputs>
      ? `${Counted<Least<Inputs>>} (${Joined<Inputs['columns']>})`
      : `${Least<Inputs>} to ${Most<Inputs>} texts (${Joined<Inputs['columns']>})`;

type Counted<Count extends number> = Count extends 1 ? '1 text' : `${Count} texts`;

type Joined<Names extends readonly string[]> = Names extends readonly [
  infer First extends string,
  ...infer Rest extends readonly string[],
]
  ? Rest extends readonly []
    ? First
    : `${First}, ${Joined<Rest>}`
  : '...';

/** A loss with several kinds of labels is content with any of them. */
type LabelProblem<Content extends InputExampleContent, Kinds extends LabelKind> = [
  Kinds extends unknown ? (Fits<Content, Kinds> extends true ? Kinds : never) : never,
] extends [never]
  ? `The loss needs ${Wanted<Kinds>} for each example, but the examples of this loader have ${Had<Content>}.`
  : never;

type Fits<Content extends InputExampleContent, Kind extends LabelKind> = Kind extends 'none'
  ? true
  : 'label' extends keyof Content
    ? [Extract<Content['label'], LabelType<Kind>>] extends [never]
      ? false
      : true
    : false;

/** A single number may stand for a list of one score, a list for a probability of each class. */
type LabelType<Kind extends LabelKind> = Kind extends 'embedding'
  ? readonly number[]
  : Kind extends 'scores' | 'class'
    ? number | readonly number[]
    : number;

type Wanted<Kind extends LabelKind> = {
  none: 'no label';
  score: 'a score';
  binary: 'a label 0 or 1';
  class: 'a class id';
  scores: 'a list of scores';
  embedding: 'an embedding';
}[Kind];

type Had<Content extends InputExampleContent> = 'label' extends keyof Content
  ? Content['label'] extends number
    ? 'a number as label'
    : Content['label'] extends readonly number[]
      ? 'a list as label'
      : 'no label'
  : 'no label';
