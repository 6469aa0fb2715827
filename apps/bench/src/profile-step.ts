import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ortBackend } from '@sentenceforge/backend-ort';
import { DataLoader, readExamples } from '@sentenceforge/data';
import { cosineSimilarityLoss } from '@sentenceforge/losses';
import { SentenceTransformer } from '@sentenceforge/models';
import { fit } from '@sentenceforge/training';
import { evenlySpaced } from './evenly-spaced.ts';
import { type OperatorTime, summariseProfile } from './summarise-profile.ts';

export interface StepProfile {
  /** The mean time of a whole step, in milliseconds: tokenizing, masks, graph, clipping and optimizer. */
  readonly step: number;
  /** The part of it that is matrix products, by ONNX Runtime's own profile of the same steps. */
  readonly products: number;
  readonly operators: readonly OperatorTime[];
}

/** Train for some steps with ONNX Runtime's profile on, and say where a step's time goes. The first 5 are warm-up. */
export async function profileStep(options: {
  readonly model: string;
  readonly train: string;
  readonly threads: number;
  readonly steps: number;
}): Promise<StepProfile> {
  const warmUp = 5;
  const maxSteps = warmUp + options.steps;
  const folder = await mkdtemp(join(tmpdir(), 'sentenceforge-profile-'));
  const backend = ortBackend({ threads: options.threads, profilePrefix: join(folder, 'step') });
  const model = await SentenceTransformer.load(options.model, { backend });
  const { examples } = await readExamples(options.train, { scoreRange: [0, 5] });
  const rows = evenlySpaced(examples, maxSteps * 16);
  const ends: number[] = [];
  await fit(model, {
    trainObjectives: [[new DataLoader(rows, { shuffle: true }), cosineSimilarityLoss()]],
    maxSteps,
    onStep: () => ends.push(performance.now()),
  });
  const [file] = await readdir(folder);
  const operators = summariseProfile(await readFile(join(folder, file!), 'utf8'), warmUp);
  await rm(folder, { recursive: true });
  // plain MatMul nodes are sums (products with ones) and do not count
  const products = operators.filter(({ operator }) => /^(Gemm|FusedMatMul)$/.test(operator));
  return {
    step: (ends[maxSteps - 1]! - ends[warmUp - 1]!) / options.steps,
    products: products.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    operators,
  };
}
