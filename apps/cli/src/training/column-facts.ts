import type { InputExample } from '@sentenceforge/data';
import type { SentenceTransformer } from '@sentenceforge/models';
import type { CardColumn } from '@sentenceforge/training';

/** How many examples tokens are counted in, and how many are shown. */
const counted = 1000;
const shown = 3;

/** What a model card tells about the columns of examples: tokens of texts, values of labels, the first rows. */
export function columnFacts(
  examples: readonly InputExample[],
  model: Pick<SentenceTransformer, 'tokenize'>,
): {
  readonly columns: readonly CardColumn[];
  readonly statisticsOf?: number;
  readonly samples: readonly (readonly string[])[];
} {
  const some = examples.slice(0, counted);
  const { texts, label, origin } = examples[0]!;
  const columns: CardColumn[] = texts.map((_, column) => {
    const lengths = model
      .tokenize(some.map((example) => example.texts[column]!))
      .map((ids) => ids.length);
    const name = origin?.columns[column] ?? `text${column + 1}`;
    return { name, role: 'text', unit: 'tokens', ...spread(lengths) };
  });
  if (label !== undefined) {
    const name = origin?.labelColumn ?? 'label';
    const values = some
      .map((example) => example.label)
      .filter((value) => typeof value === 'number');
    columns.push({ name, role: 'label', ...(values.length > 0 ? spread(values) : {}) });
  }
  return {
    columns,
    ...(examples.length > counted ? { statisticsOf: counted } : {}),
    samples: examples
      .slice(0, shown)
      .map((example) => [
        ...example.texts,
        ...(example.label === undefined ? [] : [JSON.stringify(example.label)]),
      ]),
  };
}

function spread(values: readonly number[]): { minimum: number; mean: number; maximum: number } {
  return {
    minimum: values.reduce((least, value) => Math.min(least, value), Infinity),
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    maximum: values.reduce((most, value) => Math.max(most, value), -Infinity),
  };
}
