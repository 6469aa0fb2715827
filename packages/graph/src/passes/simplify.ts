import type { Tensor } from '../types/tensor.ts';
import { dropRedundant } from './drop-redundant.ts';
import { mergeCommon } from './merge-common.ts';

/** The passes that every backend wants before it lowers a graph. They change no value. */
export function simplify<Outputs extends Readonly<Record<string, Tensor>>>(
  outputs: Outputs,
): Outputs {
  return mergeCommon(dropRedundant(outputs));
}
