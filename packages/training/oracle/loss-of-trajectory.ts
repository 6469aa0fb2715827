import { SentenceForgeError } from '@sentenceforge/errors';
import { type Loss, losses, makeLoss } from '@sentenceforge/losses';
import { ParameterStore } from '@sentenceforge/models';
import type { Nested, Trajectory } from './trajectory.ts';

/** A loss with the weights that it starts from. */
export interface StartedLoss {
  readonly loss: Loss;
  readonly state: ParameterStore;
}

/**
 * The loss of a trajectory. How many classes a loss with classes has follows from the shapes of its weights.
 *
 * @throws NAME_UNKNOWN, OPTION_INVALID, FILE_MALFORMED for weights that are no regular finite numbers,
 *   LOSS_INPUT_MISMATCH when no number of classes gives weights of these shapes
 */
export function lossOfTrajectory(name: string, given: Trajectory, dimension: number): StartedLoss {
  const weights = Object.entries(given.loss_params ?? {}).map(
    ([key, nested]) => [key, tensorOf(key, nested)] as const,
  );
  const wanted = weights
    .map(([key, { shape }]) => `${key} [${shape}]`)
    .toSorted()
    .join(', ');
  const option = Object.hasOwn(losses, name) ? losses[name]!.classes : undefined;
  const sizes = new Set(option ? weights.flatMap(([, { shape }]) => shape) : [1]);
  const candidates = [...sizes].map((count) => makeLoss(name, option ? { [option]: count } : {}));
  const loss = candidates.find((candidate) => ownedBy(candidate, dimension) === wanted);
  if (loss) return { loss, state: new ParameterStore(weights) };
  throw new SentenceForgeError('LOSS_INPUT_MISMATCH', {
    problem: `${name} owns the weights (${candidates.map((one) => ownedBy(one, dimension)).join(' or ')}), the trajectory gives (${wanted}).`,
    fix: 'Give the weights that it owns.',
    details: { loss: name },
  });
}

function ownedBy(loss: Loss, dimension: number): string {
  return Object.entries(loss.parameters?.({ dimension }) ?? {})
    .map(([key, { shape }]) => `${key} [${shape}]`)
    .toSorted()
    .join(', ');
}

function tensorOf(name: string, nested: Nested) {
  const shape: number[] = [];
  for (let inner = nested; Array.isArray(inner); inner = inner[0]) shape.push(inner.length);
  if (!isRegular(nested, shape)) {
    throw new SentenceForgeError('FILE_MALFORMED', {
      problem: `The weight ${name} is not a regular list of finite numbers.`,
      fix: 'Correct the file.',
      details: { name },
    });
  }
  const flat = Array.isArray(nested) ? (nested.flat(shape.length) as number[]) : [nested as number];
  return { data: Float32Array.from(flat), shape, dtype: 'float32' as const };
}

function isRegular(nested: Nested, [size, ...rest]: readonly number[]): boolean {
  if (size === undefined) return Number.isFinite(nested);
  return (
    Array.isArray(nested) &&
    nested.length === size &&
    nested.every((inner) => isRegular(inner, rest))
  );
}
