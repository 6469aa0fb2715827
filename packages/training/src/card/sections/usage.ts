import { codeBlock } from '../markdown/code-block.ts';

const typeScript = `import { SentenceTransformer } from '@sentenceforge/models';

const model = await SentenceTransformer.load('path/of/this/folder');
const embeddings = await model.encode([
  'The weather is lovely today.',
  "It's so sunny outside!",
  'He drove to the stadium.',
]);
console.log(model.similarity(embeddings, embeddings));`;

const python = `from sentence_transformers import SentenceTransformer

model = SentenceTransformer("path/of/this/folder")
embeddings = model.encode([
    "The weather is lovely today.",
    "It's so sunny outside!",
    "He drove to the stadium.",
])
print(model.similarity(embeddings, embeddings))`;

/** How the model is used from TypeScript and from Python. */
export function usage(): string {
  return [
    '## Usage',
    'In TypeScript (`npm install @sentenceforge/models`):',
    codeBlock('ts', typeScript),
    'In Python (`pip install sentence-transformers`):',
    codeBlock('python', python),
  ].join('\n\n');
}
