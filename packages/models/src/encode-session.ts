import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '@sentenceforge/vectors';
import { batchesOf } from './batches-of.ts';
import { CompiledChain, type CompiledOutput } from './compiled-chain.ts';
import type { EncodeOptions } from './encode-options.ts';
import type { EncodeSource } from './encode-source.ts';
import type { Chain } from './modules/chain.ts';
import { promptTokens } from './prompt-tokens.ts';

/** Encodes with compiled models, which are compiled anew after their weights changed. */
export class EncodeSession {
  readonly #source: EncodeSource;
  /** One for each way through the model that was asked for. */
  readonly #compiled = new Map<string, CompiledChain>();

  constructor(source: EncodeSource) {
    this.#source = source;
  }

  /** One row per text. Throws OPTION_INVALID, TEXT_INVALID. */
  async embeddings(
    texts: readonly string[],
    prompt: string,
    options: EncodeOptions,
  ): Promise<Matrix> {
    const { dimension: columns } = this.#source.chain(options.task);
    const data = new Float32Array(texts.length * columns);
    const keep = (values: Float32Array, targets: readonly number[]): void => {
      for (const target of targets) data.set(values, target * columns);
    };
    await this.#each(texts, { prompt, output: 'embeddings', options, keep });
    return { data, rows: texts.length, columns };
  }

  /** One matrix per text: a row per token. Throws as `embeddings`, and MODEL_UNSUPPORTED for models without them. */
  async tokenEmbeddings(
    texts: readonly string[],
    prompt: string,
    options: EncodeOptions,
  ): Promise<Matrix[]> {
    const all: Matrix[] = [];
    const keep = (values: Float32Array, targets: readonly number[], rows: number): void => {
      for (const target of targets) {
        all[target] = { data: values.slice(), rows, columns: rows && values.length / rows };
      }
    };
    await this.#each(texts, { prompt, output: 'tokens', options, keep });
    return all;
  }

  /** Release native memory, once calls that are running are done. */
  async dispose(): Promise<void> {
    const compiled = [...this.#compiled.values()];
    this.#compiled.clear();
    await Promise.all(compiled.map((chain) => chain.dispose()));
  }

  /** Runs the model over batches, and hands what it makes of each text to `keep` with the places of the text. */
  async #each(
    texts: readonly string[],
    run: {
      readonly prompt: string;
      readonly output: CompiledOutput;
      readonly options: EncodeOptions;
      readonly keep: (values: Float32Array, targets: readonly number[], rows: number) => void;
    },
  ): Promise<void> {
    const { prompt, output, options } = run;
    const { batchSize, batchTokens, signal, onProgress } = options;
    signal?.throwIfAborted();
    const chain = this.#source.chain(options.task);
    const { tokenizer } = chain.input;
    const places = Map.groupBy(texts.keys(), (index) => checked(texts, index));
    const distinct = [...places.keys()];
    const tokens = distinct.map((text) => tokenizer.encode(prompt + text));
    const lengths = tokens.map(({ length }) => length);
    const skipped = chain.excludesPrompt ? promptTokens(tokenizer, prompt) : 0;
    const batches = batchesOf(lengths, { batchSize, batchTokens });
    if (batches.length === 0) return;
    let done = 0;
    await this.#chain(chain, output, skipped > 0).use(skipped, async (runBatch) => {
      for (const batch of batches) {
        signal?.throwIfAborted();
        const { data, columns } = await runBatch(batch.map((index) => tokens[index]!));
        let start = 0;
        for (const index of batch) {
          const rows = output === 'tokens' ? lengths[index]! : 1;
          const targets = places.get(distinct[index]!)!;
          run.keep(data.subarray(start, start + rows * columns), targets, rows);
          start += rows * columns;
          done += targets.length;
        }
        onProgress?.({ done, total: texts.length });
      }
    });
  }

  #chain(chain: Chain, output: CompiledOutput, afterPrompt: boolean): CompiledChain {
    const route = chain.links.map(({ prefix, module }) => prefix + module.name).join();
    const key = `${output} ${afterPrompt} ${route}`;
    const made =
      this.#compiled.get(key) ?? new CompiledChain(this.#source, chain, output, afterPrompt);
    this.#compiled.set(key, made);
    return made;
  }
}

function checked(texts: readonly string[], index: number): string {
  const text: unknown = texts[index];
  if (typeof text === 'string') return text;
  throw new SentenceForgeError('TEXT_INVALID', {
    problem: `The value at index ${index} is ${text === null ? 'null' : typeof text}, not a text.`,
    fix: 'Give strings; an empty string is a text too.',
    details: { index, value: text },
  });
}
