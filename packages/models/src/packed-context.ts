import { dropout, type InputAttributes, input, type Size, type Tensor } from '@sentenceforge/graph';
import type { DropoutSite } from './dropout-site.ts';
import type { EncoderContext } from './encoders/encoder.ts';
import { type PackedInputs, type PackingLayout, packedInputs } from './packing/packed-inputs.ts';

export interface PackedGraphOptions {
  /** How many texts a batch has, as a size (a name, or `2*B` for two columns of B rows). */
  readonly texts: Size;
  /** Length groups for attention. */
  readonly groups: number;
  /** Whether dropout happens (default: no). */
  readonly training?: boolean;
  /**
   * Put before the names of the graph's inputs and of their sizes, so that graphs over different texts can live in one
   * program: letters, digits, `_` and `.` (default: nothing).
   */
  readonly prefix?: string;
  /** Makes the nodes that a batch enters by (default: inputs whose values `packBatch` makes). */
  readonly inputs?: (layout: PackingLayout) => PackedInputs;
}

/**
 * What a graph over packed tokens is built with: its inputs, its weights, and dropout that notes where it happens.
 *
 * @param heads attention heads
 * @param weight the node of a weight
 * @returns the context, and its dropout sites, which fill while the graph is built
 * @throws OPTION_INVALID for a prefix with other characters
 */
export function packedContext(
  { texts, groups, training = false, prefix = '', inputs: make = packedInputs }: PackedGraphOptions,
  heads: number,
  weight: (name: string) => Tensor,
): { context: EncoderContext; dropouts: readonly DropoutSite[] } {
  const dropouts: DropoutSite[] = [];
  const drop = (x: Tensor, rate: number): Tensor => {
    if (!training || rate === 0) return x;
    const name = `${prefix}dropout${dropouts.length}`;
    const mask = input(name, x.shape, 'uint8') as Tensor<InputAttributes>;
    dropouts.push({ mask, rate });
    return dropout(x, mask, rate);
  };
  const inputs = make({ texts, groups, heads, prefix });
  return { context: { inputs, parameter: weight, drop }, dropouts };
}
