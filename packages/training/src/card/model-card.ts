import type { CardFacts } from './card-facts.ts';
import { frontMatter } from './front-matter.ts';
import { changes } from './sections/changes.ts';
import { citation } from './sections/citation.ts';
import { evaluation } from './sections/evaluation.ts';
import { introduction } from './sections/introduction.ts';
import { settings } from './sections/settings.ts';
import { trainingData } from './sections/training-data.ts';
import { trainingLog } from './sections/training-log.ts';
import { usage } from './sections/usage.ts';
import { versions } from './sections/versions.ts';

/**
 * The README.md of a trained model: the head that the Hub and Python read (Python: `base/model_card.py`), and what
 * people want to know: usage, metrics before and after, data, settings, log, versions, papers.
 *
 * @example
 * await writeFile('out/stsb/README.md', modelCard({ ...facts, history: runHistory(readRunLog('out/stsb')) }));
 */
export function modelCard(facts: CardFacts): string {
  const sections = [
    introduction(facts),
    usage(),
    evaluation(facts),
    changes(facts),
    trainingData(facts),
    settings(facts),
    trainingLog(facts),
    versions(facts),
    citation(facts),
  ];
  return `${frontMatter(facts)}\n${sections.filter(Boolean).join('\n\n')}\n`;
}
