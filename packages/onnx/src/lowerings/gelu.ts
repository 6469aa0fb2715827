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

/** The bias vector of a sum of something and a vector as long as its last axis. */
function biasOf(x: Tensor): Tensor | undefined {
  const [first, bias] = x.op === add.op ? x.inputs : [];
  if (bias?.shape.length !== 1 || first!.shape.length < 2) return undefined;
  return first!.shape.at(-1) === bias.shape[0] ? bias : undefined;
}
