import { add, normalCdf, type Tensor } from '@sentenceforge/graph';
import type { Lowering } from '../emit/emitter.ts';

/**
 * x Φ(x). Where the backward pass needs Φ(x) too, it is computed once and multiplied; otherwise ONNX Runtime's fused
 * operators do all of it in one pass over memory.
 */
export const gelu: Lowering = ({ inputs: [x] }, emitter) => {
  const kept = emitter.existing(normalCdf(x!));
  if (kept) return emitter.emit('Mul', [emitter.value(x!), emitter.value(kept)]);
  if (emitter.flavour === 'portable') return emitter.emit('Gelu', [emitter.value(x!)]);
  const bias = biasOf(x!);
  if (bias && emitter.uses(x!) === 1) {
    return emitter.emitMicrosoft('BiasGelu', x!.inputs.map(emitter.value));
  }
  return emitter.emitMicrosoft('Gelu', [emitter.value(x!)]);
};

/** The bias vector of a sum of something and a vector over its last axis. */
function biasOf(x: Tensor): Tensor | undefined {
  const bias = x.op === add.op ? x.inputs[1] : undefined;
  return bias?.shape.length === 1 && x.inputs[0]!.shape.length > 1 ? bias : undefined;
}
