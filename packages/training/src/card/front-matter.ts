import { stringify } from 'yaml';
import type { CardFacts } from './card-facts.ts';
import { cardName } from './card-name.ts';

/** The YAML head of a model card, from which the Hub and Python read what the model is. Keys are theirs. */
export function frontMatter(facts: CardFacts): string {
  const { languages, license, baseModel, objectives, evaluations } = facts;
  const size = objectives.reduce((sum, objective) => sum + objective.size, 0);
  const losses = new Set(objectives.map(({ loss }) => `loss:${loss.name}`));
  const metrics = new Set(evaluations.flatMap((each) => each.metrics.map(({ name }) => name)));
  const head = {
    language: languages,
    license,
    tags: [
      'sentence-transformers',
      'sentence-similarity',
      'feature-extraction',
      'dense',
      'generated_from_trainer',
      `dataset_size:${size}`,
      ...losses,
      'sentenceforge',
    ],
    // the Hub takes no folders here
    base_model: baseModel?.onHub ? baseModel.name : undefined,
    pipeline_tag: 'sentence-similarity',
    library_name: 'sentence-transformers',
    metrics: metrics.size > 0 ? [...metrics] : undefined,
    'model-index': evaluations.length > 0 ? modelIndex(facts) : undefined,
  };
  // texts in quotes: Python reads YAML 1.1, where more words mean something else than in 1.2
  const yaml = stringify(head, {
    defaultKeyType: 'PLAIN',
    defaultStringType: 'QUOTE_DOUBLE',
    doubleQuotedAsJSON: true,
    lineWidth: 0,
  });
  return `---\n${yaml}---\n`;
}

function modelIndex(facts: CardFacts): unknown {
  const results = facts.evaluations.map(({ data, task, metrics }) => ({
    task: { type: slug(task), name: task },
    dataset: { type: slug(data) || 'unknown', name: data },
    metrics: metrics.map(({ name, after }) => ({
      type: name,
      // six digits: in YAML 1.1 a number such as 1e-7 would be a text
      value: Number(after.value.toFixed(6)),
      name: title(name),
    })),
  }));
  return [{ name: cardName(facts), results }];
}

/** `Semantic Similarity` as `semantic-similarity`. */
function slug(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '-');
}

/** `spearman_cosine` as `Spearman Cosine`. */
function title(name: string): string {
  return name.replace(/_/g, ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
