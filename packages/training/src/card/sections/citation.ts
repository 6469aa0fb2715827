import type { CardFacts } from '../card-facts.ts';
import { codeBlock } from '../markdown/code-block.ts';
import { codeSpan } from '../markdown/code-span.ts';
import { escapeText } from '../markdown/escape-text.ts';

const sentenceBert = `@inproceedings{reimers-2019-sentence-bert,
    title = "Sentence-BERT: Sentence Embeddings using Siamese BERT-Networks",
    author = "Reimers, Nils and Gurevych, Iryna",
    booktitle = "Proceedings of the 2019 Conference on Empirical Methods in Natural Language Processing",
    month = "11",
    year = "2019",
    publisher = "Association for Computational Linguistics",
    url = "https://arxiv.org/abs/1908.10084",
}`;

/** The papers behind the model and its losses. */
export function citation({ objectives }: CardFacts): string {
  const losses = new Map(objectives.map(({ loss }) => [loss.name, loss]));
  const papers = [...losses.values()].flatMap(({ name, reference, citation: bibtex }) => [
    ...(reference ? [`${codeSpan(name)}: ${escapeText(reference)}`] : []),
    ...(bibtex ? [codeBlock('bibtex', bibtex)] : []),
  ]);
  return ['## Citation', codeBlock('bibtex', sentenceBert), ...papers].join('\n\n');
}
