import { readdir } from 'node:fs/promises';
import { isAbsolute, join, normalize as normalizePath } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import { type Backend, type HostTensor, parameter, type Tensor } from '@sentenceforge/graph';
import type { Matrix, SimilarityFunctionName } from '@sentenceforge/vectors';
import { z } from 'zod';
import type { BuildDecoderOptions } from './build-decoder-options.ts';
import type { BuildGraphOptions } from './build-graph-options.ts';
import type { DecoderGraph } from './decoder-graph.ts';
import { decoderOf } from './decoder-of.ts';
import { type DecoderParameters, decoderParameters } from './decoder-parameters.ts';
import type { EmbeddingGraph } from './embedding-graph.ts';
import { EncodeSession } from './encode-session.ts';
import { modelFiles } from './folder/model-files.ts';
import { readJson } from './folder/read-json.ts';
import { writeFolder } from './folder/write-folder.ts';
import { moduleLoaders } from './modules/index.ts';
import type { Features, Module } from './modules/module.ts';
import { pooling } from './modules/pooling.ts';
import { loadTransformer, type Transformer } from './modules/transformer.ts';
import { packedContext } from './packed-context.ts';
import { packBatch } from './packing/pack-batch.ts';
import type { PackingLayout } from './packing/packed-inputs.ts';
import type { ParameterStore } from './parameter-store.ts';

const modulesJson = z.array(z.object({ type: z.string(), path: z.string() })).min(1);
const settings = z.looseObject({
  prompts: z.record(z.string(), z.string().nullable()).optional(),
  default_prompt_name: z.string().nullish(),
  similarity_fn_name: z.enum(['cosine', 'dot', 'euclidean', 'manhattan']).nullish(),
});

export interface LoadOptions {
  /** Threads that encode with (default: as many as there are cores). */
  readonly threads?: number;
  /** What executes the model (default: ONNX Runtime on the CPU). */
  readonly backend?: Backend;
}

export interface EncodeOptions {
  /** Texts per run of the model (default 32). */
  readonly batchSize?: number;
  /** Called after each batch. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
}

/**
 * A sentence-embedding model: a tokenizer, an encoder and what follows it, as in Python's `SentenceTransformer`.
 *
 * @example
 * const model = await SentenceTransformer.load('all-MiniLM-L6-v2');
 * const { data, rows, columns } = await model.encode(['A plane is taking off.', 'An air plane is taking off.']);
 */
export class SentenceTransformer {
  readonly similarityFnName: SimilarityFunctionName;
  /** What executes the model; training uses the same. */
  readonly backend: Backend;
  readonly #transformer: Transformer;
  readonly #modules: readonly Module[];
  readonly #settings: z.infer<typeof settings>;
  /** One node per name, so that graphs of one program share their weights. */
  readonly #weights = new Map<string, Tensor>();
  #session: EncodeSession | undefined;

  private constructor(
    modules: readonly [Transformer, ...Module[]],
    backend: Backend,
    chosen: z.infer<typeof settings>,
  ) {
    this.#transformer = modules[0];
    this.#modules = modules;
    this.backend = backend;
    this.#settings = chosen;
    this.similarityFnName = chosen.similarity_fn_name ?? 'cosine';
    if (this.#defaultPrompt && modules.some(({ excludesPrompt }) => excludesPrompt)) {
      throw new SentenceForgeError('MODEL_UNSUPPORTED', {
        problem: `The model puts "${this.#defaultPrompt}" before each text and leaves it out of pooling.`,
        fix: 'Pooling without the prompt is not supported yet: use another model.',
        details: { prompt: this.#defaultPrompt },
      });
    }
  }

  /**
   * Load a model folder that sentence-transformers (2.x to 6.x) or `save` wrote. A plain Hugging Face folder without
   * modules.json becomes encoder and mean pooling.
   *
   * @throws FILE_NOT_FOUND, MODEL_FILE_MISSING, MODEL_UNSUPPORTED, SAFETENSORS_INVALID, FILE_MALFORMED
   */
  static async load(path: string, options: LoadOptions = {}): Promise<SentenceTransformer> {
    await readdir(path).catch((cause: unknown) => {
      throw new SentenceForgeError('FILE_NOT_FOUND', {
        problem: `There is no model folder ${path}.`,
        fix: 'Give the path of a folder with modules.json or config.json and model.safetensors.',
        details: { folder: path },
        cause,
      });
    });
    const listed = await readJson(join(path, 'modules.json'), modulesJson, { optional: true });
    const [first, ...others] = listed ?? [{ type: 'Transformer', path: '' }];
    if (first!.type.split('.').at(-1) !== 'Transformer') throw unsupported(first!.type, path);
    const transformer = await loadTransformer(inside(path, first!.path));
    const rest = await Promise.all(
      others.map(({ type, path: folder }) => loadModule(type, inside(path, folder))),
    );
    if (!listed) rest.push(pooling(['mean'], transformer.encoder.dimension));
    if (rest[0]?.name !== 'Pooling' || rest.slice(1).some(({ name }) => name === 'Pooling')) {
      throw new SentenceForgeError('MODEL_UNSUPPORTED', {
        problem: `${join(path, 'modules.json')} lists ${['Transformer', ...rest.map(({ name }) => name)].join(', ')}.`,
        fix: 'A model is a Transformer, then one Pooling, then what changes text embeddings.',
        details: { folder: path },
      });
    }
    const file = join(path, 'config_sentence_transformers.json');
    const chosen = (await readJson(file, settings, { optional: true })) ?? {};
    const backend = options.backend ?? (await defaultBackend(options.threads));
    return new SentenceTransformer([transformer, ...rest], backend, chosen);
  }

  /** The size of an embedding. */
  get dimension(): number {
    return this.#modules.reduce((size, module) => module.dimension(size), 0);
  }

  /** The most tokens of a text that count, special tokens included. */
  get maxSeqLength(): number {
    return this.#transformer.tokenizer.maxLength;
  }

  /** What Python's `encode` puts before each text of a model that says so. */
  get #defaultPrompt(): string {
    const { prompts = {}, default_prompt_name: name } = this.#settings;
    return (name && Object.hasOwn(prompts, name) && prompts[name]) || '';
  }

  /** The weights, live: training changes them in place. */
  get parameters(): ParameterStore {
    return this.#transformer.parameters;
  }

  /** Token ids of texts, cut at {@link maxSeqLength}. */
  tokenize(texts: readonly string[]): (readonly number[])[] {
    return texts.map((text) => this.#transformer.tokenizer.encode(text));
  }

  /**
   * Embeddings of texts, row by row in their order. Equal texts are encoded once, texts of similar length together,
   * and no padding is computed.
   *
   * @throws OPTION_INVALID for a batch size below 1; TEXT_INVALID for a value that is no string
   */
  async encode(texts: readonly string[], options: EncodeOptions = {}): Promise<Matrix> {
    this.#session ??= new EncodeSession(this);
    const prompt = this.#defaultPrompt;
    const prompted = (text: string): string => (typeof text === 'string' ? prompt + text : text);
    return this.#session.encode(prompt ? texts.map(prompted) : texts, options);
  }

  /**
   * What a decoder over this model owns beside the encoder's weights: shape, start, and the checkpoint's values where
   * it has them. Names are `BertLMHeadModel`'s without the prefix, as those of {@link parameters}.
   *
   * @throws MODEL_UNSUPPORTED when the model's family has no decoder or its embeddings are no hidden state's size
   */
  get decoderParameters(): DecoderParameters {
    const { encoder, unused } = this.#transformer;
    return decoderParameters(decoderOf(encoder, this.dimension), unused);
  }

  /**
   * The model as a graph over packed tokens. Graphs of one model share the nodes of weights of the same name.
   *
   * @throws OPTION_INVALID for a prefix that sizes cannot have
   * @example
   * const twin = model.buildGraph({ texts: 'B', groups: 3, prefix: 'twin.', weightName: (name) => `twin.${name}` });
   */
  buildGraph({ weightName = (name) => name, ...options }: BuildGraphOptions): EmbeddingGraph {
    const [transformer, ...others] = this.#modules;
    const { context, dropouts } = packedContext(options, this.#transformer.encoder.heads, (name) =>
      this.#weight(weightName(name), this.parameters.get(name).shape),
    );
    const encoded = transformer!.apply({}, context);
    const embed = (tokens: Tensor): Tensor => {
      const start: Features = { ...encoded, tokens };
      return others.reduce((features, module) => module.apply(features, context), start).sentence!;
    };
    return {
      embeddings: embed(encoded.tokens!),
      ...(options.layers ? { layers: encoded.layers!.slice(0, -1).map(embed) } : {}),
      inputs: context.inputs,
      dropouts,
    };
  }

  /**
   * The model's decoder as a graph (TSDAE, Wang et al. 2021; Python's `DenoisingAutoEncoderLoss`): from embeddings to
   * the texts' tokens under teacher forcing. Its packed inputs are the target texts with all their tokens.
   *
   * @throws MODEL_UNSUPPORTED as {@link decoderParameters}; OPTION_INVALID for a prefix that sizes cannot have
   * @example
   * const { embeddings } = model.buildGraph({ texts: 'B', groups: 3 });
   * const { logits, targets } = model.buildDecoder({
   *   embeddings, texts: 'B', groups: 3, prefix: 'decoder.', decoderWeightName: (name) => `loss0.${name}`,
   * });
   */
  buildDecoder({ embeddings, decoderWeightName, ...options }: BuildDecoderOptions): DecoderGraph {
    const { encoder } = this.#transformer;
    const decoder = decoderOf(encoder, this.dimension);
    const { context, dropouts } = packedContext(options, encoder.heads, (name) => {
      const own = decoder.parameters[name];
      return own
        ? this.#weight(decoderWeightName(name), own.shape)
        : this.#weight(name, this.parameters.get(name).shape);
    });
    const { inputs } = context;
    return {
      logits: decoder.build(context, embeddings),
      targets: inputs.targets,
      inputs,
      dropouts,
    };
  }

  /** The values of a graph's packed inputs for a batch of token ids. */
  pack(
    texts: readonly (readonly number[])[],
    layout: PackingLayout,
    names: readonly string[],
  ): Record<string, HostTensor> {
    return packBatch(texts, layout, names);
  }

  /**
   * Save in the layout that every Python release reads: sentence-transformers 2.x to 6.x.
   *
   * @param path a folder, made if need be; files of the same names are replaced, each atomically
   * @throws OUTPUT_NOT_WRITABLE
   */
  async save(path: string): Promise<void> {
    await writeFolder(path, modelFiles(this.#transformer, this.#modules, this.#settings));
  }

  /** Release native memory. The model can still be used; what it needs is made again. */
  async dispose(): Promise<void> {
    await this.#session?.dispose();
    this.#session = undefined;
  }

  #weight(name: string, shape: readonly number[]): Tensor {
    const node = this.#weights.get(name) ?? parameter(name, shape);
    this.#weights.set(name, node);
    return node;
  }
}

/** A path of modules.json, which must stay inside of the folder. */
function inside(folder: string, path: string): string {
  if (isAbsolute(path) || normalizePath(path).startsWith('..')) {
    throw new SentenceForgeError('MODEL_UNSUPPORTED', {
      problem: `${join(folder, 'modules.json')} names the path "${path}", which leaves the folder.`,
      fix: 'Do not use this model: its description is wrong or hostile.',
      details: { folder, path },
    });
  }
  return join(folder, path);
}

async function loadModule(type: string, folder: string): Promise<Module> {
  const name = type.split('.').at(-1)!;
  const load = Object.hasOwn(moduleLoaders, name) ? moduleLoaders[name] : undefined;
  if (load && type.startsWith('sentence_transformers.')) return load(folder);
  throw unsupported(type, folder);
}

function unsupported(type: string, folder: string): SentenceForgeError {
  return new SentenceForgeError('MODEL_UNSUPPORTED', {
    problem: `The model in ${folder} has a module of the class ${type} where that is not supported.`,
    fix: `Supported modules: Transformer first, then ${Object.keys(moduleLoaders).join(', ')}.`,
    details: { type, folder },
  });
}

async function defaultBackend(threads: number | undefined): Promise<Backend> {
  const { ortBackend } = await import('@sentenceforge/backend-ort');
  return ortBackend(threads === undefined ? {} : { threads });
}
