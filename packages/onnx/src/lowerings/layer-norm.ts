import {
  layerNorm as layerNormOf,
  layerNormStatistic as statisticOf,
  type Tensor,
} from '@sentenceforge/graph';
import type { Lowering } from '../emit/emitter.ts';

interface LayerNormAttributes {
  readonly epsilon: number;
}
interface StatisticAttributes extends LayerNormAttributes {
  readonly statistic: 'mean' | 'inverseDeviation';
}

/**
 * LayerNormalization, its statistics kept where the backward pass uses them. ONNX Runtime's SkipLayerNormalization would
 * take the residual sum in too, but is three times slower on the CPU than Add and LayerNormalization (apps/bench/LOG.md).
 */
export const layerNorm: Lowering<LayerNormAttributes> = (node, emitter) => {
  const [x, ...weights] = node.inputs;
  const { epsilon } = node.attributes;
  const attributes = { epsilon: { float: epsilon } };
  const inputs = [x!, ...weights];
  const statistics = (['mean', 'inverseDeviation'] as const).map((statistic) =>
    emitter.existing(statisticOf(x!, { statistic, epsilon })),
  );
  if (statistics.some((statistic) => statistic)) {
    const outputs = emitter.emitMany(
      'LayerNormalization',
      inputs.map(emitter.value),
      attributes,
      3,
    );
    statistics.forEach((statistic, index) => {
      if (statistic) emitter.bind(statistic, outputs[index + 1]!);
    });
    return outputs[0]!;
  }
  return emitter.emit('LayerNormalization', inputs.map(emitter.value), attributes);
};

/** A further output of the LayerNormalization of the same x, which is emitted for it where there is none yet. */
export const layerNormStatistic: Lowering<StatisticAttributes> = (node, emitter) => {
  const [x] = node.inputs;
  const { epsilon, statistic } = node.attributes;
  const place = statistic === 'mean' ? 1 : 2;
  const whole = emitter
    .users(x!)
    .find((user) => user.op === layerNormOf.op && sameEpsilon(user, epsilon));
  if (whole) {
    emitter.value(whole);
    return emitter.value(node);
  }
  const ones = emitter.floatConstant(1, [x!.shape.at(-1) as number]);
  const attributes = { epsilon: { float: epsilon } };
  return emitter.emitMany('LayerNormalization', [emitter.value(x!), ones], attributes, 3)[place]!;
};

function sameEpsilon(node: Tensor, epsilon: number): boolean {
  return (node.attributes as LayerNormAttributes).epsilon === epsilon;
}
