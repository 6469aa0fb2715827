import type { Loss } from '../types/loss.ts';
import type { LossExtras } from '../types/loss-extras.ts';

/** What has the size of a whole embedding and is not cut. */
const whole: readonly (keyof LossExtras)[] = ['twin', 'decoder', 'layers'];

/** Why a loss cannot be applied to the first numbers of embeddings, with these weights: a sentence, or undefined. */
export function lengthsProblem({
  loss,
  matryoshkaDims: lengths,
  matryoshkaWeights: weights,
}: {
  readonly loss: Loss;
  readonly matryoshkaDims: readonly number[];
  readonly matryoshkaWeights: readonly number[] | null;
}): string | undefined {
  if (weights && weights.length !== lengths.length) {
    return `there are ${weights.length} matryoshkaWeights for ${lengths.length} matryoshkaDims.`;
  }
  const uncut = whole.find((extra) => loss.requires?.includes(extra));
  if (uncut) {
    return `${loss.name} requires ${uncut}, which stays as long as a whole embedding, so it cannot be applied to a part: choose another loss.`;
  }
  const [one, two] = [1, 2].map((dimension) => JSON.stringify(loss.parameters?.({ dimension })));
  return one === two
    ? undefined
    : `${loss.name} owns weights of the size of a whole embedding, so it cannot be applied to a part: choose another loss.`;
}
