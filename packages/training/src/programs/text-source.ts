import type { InputExample } from '@sentenceforge/data';
import type { HostTensor, Program } from '@sentenceforge/graph';
import type { SentenceTransformer } from '@sentenceforge/models';
import type { TextInputs } from './text-inputs.ts';

/** The packed tokens of the columns that each part of a program reads. */
export function textSource(
  model: SentenceTransformer,
  parts: readonly TextInputs[],
  { inputs }: Program,
): (batch: readonly InputExample[]) => Record<string, HostTensor> {
  const names = inputs.map(({ attributes }) => attributes.name);
  return (batch) =>
    Object.assign(
      {},
      ...parts.map(({ columns, layout }) => {
        const texts = columns.flatMap((column) => batch.map((e) => e.texts[column]!));
        return model.pack(model.tokenize(texts), layout, names);
      }),
    );
}
