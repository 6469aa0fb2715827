import { losses } from './losses/index.ts';
import type { LabelKind } from './types/label-kind.ts';
import type { Loss } from './types/loss.ts';
import type { LossFactory } from './types/loss-factory.ts';

/**
 * Names of the losses for examples with so many texts and labels of a kind, or of one of several kinds. The ones to
 * try first lead; then losses that read the label come before those that do not, plain ones before those that embed in
 * blocks (Cached*), and wrappers, which fit whatever the loss in them fits, at the end. A loss that takes no label is
 * only named for `none`.
 *
 * @example lossFor(2, 'score') // ['CoSENTLoss', 'AnglELoss', 'CosineSimilarityLoss', 'AdaptiveLayerLoss', ...]
 */
export function lossFor(
  columns: number,
  labels: LabelKind | readonly LabelKind[],
): readonly string[] {
  const kinds = typeof labels === 'string' ? [labels] : labels;
  const factories = Object.values(losses);
  const fitting = factories
    .filter((factory) => !isWrapper(factory))
    .map((factory) => rank(factory, columns, kinds))
    .filter((ranked) => ranked !== undefined)
    .sort((a, b) => compare(a.keys, b.keys))
    .map(({ name }) => name);
  if (fitting.length === 0) return [];
  return [...fitting, ...factories.filter(isWrapper).map(({ lossName }) => lossName)];
}

/** A loss that fits, with what it is sorted by: smaller numbers come first. */
interface Ranked {
  readonly name: string;
  readonly keys: readonly number[];
}

type Facts = Partial<Pick<Loss, 'inputs' | 'labels' | 'strategy' | 'defaultLabel'>>;

function rank(
  factory: LossFactory<Record<string, unknown>>,
  columns: number,
  kinds: readonly LabelKind[],
): Ranked | undefined {
  // a loss with an option that must be given says here what does not depend on options
  const facts: Facts = factory.required.length > 0 ? factory : factory();
  const { inputs, labels, strategy, defaultLabel } = facts;
  if (!inputs || !labels) return undefined;
  const { atLeast = inputs.columns.length, atMost = inputs.columns.length } = inputs;
  if (columns < atLeast || columns > atMost) return undefined;
  const texts = Array.from({ length: columns }, () => '');
  const isOptional = defaultLabel?.(texts) !== undefined;
  const kind = kinds.findIndex((given) => given === labels || (isOptional && given === 'none'));
  if (kind < 0) return undefined;
  const keys = [!factory.recommended, kinds[kind] === 'none', strategy !== undefined];
  return { name: factory.lossName, keys: [...keys.map(Number), kind] };
}

function isWrapper({ rules }: LossFactory<Record<string, unknown>>): boolean {
  return Object.values(rules).some(({ isLoss }) => isLoss);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const differences = a.map((key, index) => key - b[index]!);
  return differences.find((difference) => difference !== 0) ?? 0;
}
