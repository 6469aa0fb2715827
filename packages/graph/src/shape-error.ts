import { SentenceForgeError } from '@sentenceforge/errors';
import type { Shape } from './types/shape.ts';
import type { TensorType } from './types/tensor.ts';

/** `float32[T, 384]`: how a type is written in errors and by the printer. */
export function formatType({ shape, dtype }: TensorType): string {
  return `${dtype}[${shape.join(', ')}]`;
}

/** The error of inputs that do not fit an op; it names the op, the rule and what was given. */
export function shapeError(
  op: string,
  rule: string,
  inputs: readonly TensorType[],
  details: { [name: string]: unknown; shape?: Shape } = {},
): SentenceForgeError {
  const given = inputs.map(formatType).join(' and ');
  return new SentenceForgeError('GRAPH_SHAPE_MISMATCH', {
    problem: `${op}: ${rule}, got ${given || JSON.stringify(details)}.`,
    fix: 'Reshape, transpose or cast the operands so that they fit.',
    details: { op, inputs: inputs.map(formatType), ...details },
  });
}
