/** The README.md of a saved model: what it is and how it is used from TypeScript and from Python. */
export function modelCard(facts: { dimension: number; maxSeqLength: number }): string {
  return `---
library_name: sentence-transformers
pipeline_tag: sentence-similarity
tags: [sentence-transformers, sentence-similarity, feature-extraction, sentenceforge]
---

# Sentence-embedding model

Maps texts${Number.isFinite(facts.maxSeqLength) ? ` of up to ${facts.maxSeqLength} tokens` : ''} to vectors of ${facts.dimension} numbers. Saved by sentenceforge.

\`\`\`ts
import { SentenceTransformer } from '@sentenceforge/models';

const model = await SentenceTransformer.load('path/of/this/folder');
const embeddings = await model.encode(['A first sentence.', 'A second one.']);
\`\`\`

\`\`\`python
from sentence_transformers import SentenceTransformer

model = SentenceTransformer("path/of/this/folder")
embeddings = model.encode(["A first sentence.", "A second one."])
\`\`\`
`;
}
