import type { CardBaseModel, CardFacts } from '../card-facts.ts';
import { cardName } from '../card-name.ts';
import { codeBlock } from '../markdown/code-block.ts';
import { codeSpan } from '../markdown/code-span.ts';
import { escapeText } from '../markdown/escape-text.ts';

/** What the model is. */
export function introduction(facts: CardFacts): string {
  const { model, baseModel, objectives } = facts;
  const origin = baseModel ? `, fine-tuned from ${link(baseModel)}` : '';
  const data = [...new Set(objectives.map((objective) => codeSpan(objective.data)))].join(', ');
  const limit = model.maxSeqLength ?? 'no limit';
  return [
    `# ${escapeText(cardName(facts))}`,
    `This is a [sentence-transformers](https://www.sbert.net) model${origin}${data && ` on ${data}`}. It maps texts to vectors of ${model.dimension} numbers, for semantic similarity, search, classification and clustering.`,
    [
      `- **Dimension:** ${model.dimension}`,
      `- **Longest input in tokens:** ${limit}`,
      `- **Similarity:** ${codeSpan(model.similarity)}`,
      ...(facts.languages ? [`- **Language:** ${escapeText(facts.languages.join(', '))}`] : []),
      ...(facts.license ? [`- **License:** ${escapeText(facts.license)}`] : []),
    ].join('\n'),
    ...(model.architecture ? [codeBlock('', model.architecture)] : []),
  ].join('\n\n');
}

function link({ name, onHub, revision }: CardBaseModel): string {
  const at = revision ? ` at revision ${codeSpan(revision)}` : '';
  return onHub
    ? `[${escapeText(name)}](<https://huggingface.co/${encodeURI(name)}>)${at}`
    : `${codeSpan(name)}${at}`;
}
