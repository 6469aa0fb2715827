import type { OptionRule } from '../options/option-rule.ts';
import type { LabelKind } from './label-kind.ts';
import type { Loss } from './loss.ts';
import type { LossDescription } from './loss-description.ts';
import type { LossInputs } from './loss-inputs.ts';

/** What makes a loss from options, and knows its name, its defaults and what to read about it. */
export interface LossFactory<
  Options extends object = object,
  Required extends keyof Options = never,
  Inputs extends LossInputs = LossInputs,
  Labels extends LabelKind = LabelKind,
> extends LossDescription {
  (
    ...options: [Required] extends [never]
      ? [options?: Partial<Options>]
      : [options: Pick<Options, Required> & Partial<Options>]
  ): Loss<Options, Inputs, Labels>;
  readonly lossName: string;
  readonly defaults: Readonly<Options>;
  readonly required: readonly (keyof Options)[];
  readonly rules: Readonly<Record<string, OptionRule>>;
  /** The option that says how many classes there are. */
  readonly classes?: (keyof Options & string) | undefined;
  /** Absent where it follows from the options. */
  readonly inputs?: Inputs | undefined;
  /** Absent where it follows from the options. */
  readonly labels?: Labels | undefined;
}
