import type { InputExample, InputExampleContent } from '../../input-example.ts';
import type { BatchSource } from '../batch-source.ts';

/** The batches of a source, to be taken one at a time, whether it gives them at once or awaits them. */
export async function* openBatches<Content extends InputExampleContent>(
  source: BatchSource<Content>,
  epoch: number,
  start: number,
): AsyncGenerator<readonly InputExample<Content>[], undefined> {
  yield* source.batches(epoch, start);
}
