import { DataLoader, InputExample } from '@sentenceforge/data';
import { SentenceTransformer } from '@sentenceforge/models';
import { fit } from '../src/fit.ts';
import { classicNoDecay } from '../src/no-decay.ts';
import { lossOfTrajectory } from './loss-of-trajectory.ts';
import type { Trajectory } from './trajectory.ts';

/** What our training came to: the loss of each step, and embeddings after the last. */
export interface TrajectoryResult {
  readonly losses: readonly number[];
  readonly final_embeddings: readonly (readonly number[])[];
}

/**
 * Train a model as a trajectory says: data in order, no dropout, the old fit()'s rule for weight decay.
 *
 * @param texts what to embed after the last step
 */
export async function runTrajectory(
  folder: string,
  name: string,
  given: Trajectory,
  texts: readonly string[],
): Promise<TrajectoryResult> {
  const model = await SentenceTransformer.load(folder);
  try {
    const { loss, state } = lossOfTrajectory(name, given, model.dimension);
    const examples = given.examples.map(
      ({ texts: words, label }) =>
        new InputExample({ texts: words, ...(loss.labels === 'none' ? {} : { label: label! }) }),
    );
    const { losses } = await fit(model, {
      trainObjectives: [[new DataLoader(examples, { batchSize: given.batch_size }), loss]],
      learningRate: given.lr,
      weightDecay: given.weight_decay,
      warmupSteps: given.warmup_steps,
      maxGradNorm: given.max_grad_norm,
      noDecay: classicNoDecay,
      dropout: false,
      lossStates: [state],
    });
    const { data, columns } = await model.encode(texts.slice(0, given.final_embeddings.length));
    const rows = given.final_embeddings.map((_, row) =>
      Array.from(data.subarray(row * columns, (row + 1) * columns)),
    );
    return { losses, final_embeddings: rows };
  } finally {
    await model.dispose();
  }
}
