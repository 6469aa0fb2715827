import { fileURLToPath } from 'node:url';

/** The paths of the demo's files; see {@link demoFiles}. */
export interface DemoFiles {
  /** sentence1, sentence2, score in [0, 5]: 1,500, 300 and 600 pairs. */
  readonly train: string;
  readonly dev: string;
  readonly test: string;
  /** premise, hypothesis, label: the same pairs as entailment, neutral or contradiction. */
  readonly nliTrain: string;
  readonly nliDev: string;
  readonly nliTest: string;
  /** anchor, positive, negative: 500, 100 and 200 triplets. */
  readonly tripletsTrain: string;
  readonly tripletsDev: string;
  readonly tripletsTest: string;
  /** intent, text: 19 titles of a help centre, one for each intent of the test split. */
  readonly search: string;
}

/**
 * Absolute paths of the demo data that comes with this package: questions that customers ask an online shop and its
 * parcel service, as CSV files with a header. No intent is in two splits; README.md in their folder tells the rest.
 *
 * @example
 * const { examples } = await readExamples(demoFiles().train, { scoreRange: [0, 5] });
 */
export function demoFiles(): DemoFiles {
  return {
    train: pathOf('train.csv'),
    dev: pathOf('dev.csv'),
    test: pathOf('test.csv'),
    nliTrain: pathOf('nli-train.csv'),
    nliDev: pathOf('nli-dev.csv'),
    nliTest: pathOf('nli-test.csv'),
    tripletsTrain: pathOf('triplets-train.csv'),
    tripletsDev: pathOf('triplets-dev.csv'),
    tripletsTest: pathOf('triplets-test.csv'),
    search: pathOf('search.csv'),
  };
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../demo/${name}`, import.meta.url));
}
