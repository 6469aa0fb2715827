import type { Lowering } from '../emit/emitter.ts';
import type { OnnxAttribute } from '../model/onnx-model.ts';

/** An op that is one ONNX operator over the same inputs. */
export function named(
  opType: string,
  attributes: Readonly<Record<string, OnnxAttribute>> = {},
): Lowering {
  return ({ inputs }, emitter) => emitter.emit(opType, inputs.map(emitter.value), attributes);
}

/** A reduction whose axes are an input. */
export function reduction(
  opType: string,
): Lowering<{ readonly axes: readonly number[]; readonly keepDimensions: boolean }> {
  return ({ inputs: [x], attributes: { axes, keepDimensions } }, emitter) =>
    axes.length === 0
      ? emitter.value(x!)
      : emitter.emit(opType, [emitter.value(x!), emitter.sizes(axes)], {
          keepdims: keepDimensions ? 1 : 0,
        });
}
