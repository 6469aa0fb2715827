import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import {
  type Backend,
  bindSizes,
  type Executable,
  evaluateSize,
  type HostTensor,
  type Program,
  type Tensor,
} from '@sentenceforge/graph';
import { type Flavour, lower } from '@sentenceforge/onnx';
import { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import { physicalCores } from './physical-cores.ts';

export interface OrtBackendOptions {
  /** Threads inside of an operator (default: as many as there are physical cores). */
  readonly threads?: number;
  /** Which operators graphs are lowered to (default: with ONNX Runtime's own). */
  readonly flavour?: Flavour;
  /** Where to write a profile of every session, as a prefix of file names; none by default. */
  readonly profilePrefix?: string;
}

/**
 * Graphs run by ONNX Runtime on the CPU.
 *
 * @throws BACKEND_FAILED when ONNX Runtime refuses a model or fails while running it
 *
 * @example
 * const executable = await ortBackend({ threads: 2 }).compile(makeProgram({ y: exp(input('x', ['T'])) }));
 * const { y } = await executable.run({ x: { data: Float32Array.of(0, 1), shape: [2], dtype: 'float32' } });
 */
export function ortBackend({
  // a number that is given: by its own default ONNX Runtime pins its threads, and a caller that lands on their core halves the speed
  threads = physicalCores(),
  flavour = 'ort-cpu',
  profilePrefix,
}: OrtBackendOptions = {}): Backend {
  return {
    name: 'ort-cpu',
    async compile(program, { constants, weights, keepMemory = true } = {}) {
      const { bytes, externalData } = lower(program, {
        flavour,
        constants,
        weights,
      });
      const session = await translated('could not prepare the graph', () =>
        InferenceSession.create(bytes, {
          externalData: externalData.map(({ location, data }) => ({ path: location, data })),
          graphOptimizationLevel: 'all',
          executionMode: 'sequential',
          // a plan is kept for each combination of sizes that was ever seen, and almost every batch is another
          enableMemPattern: false,
          enableCpuMemArena: keepMemory,
          logSeverityLevel: 3,
          ...(threads ? { intraOpNumThreads: threads } : {}),
          ...(profilePrefix ? { enableProfiling: true, profileFilePrefix: profilePrefix } : {}),
        }),
      );
      return makeExecutable(session, program, new Set(constants?.keys()), Boolean(profilePrefix));
    },
  };
}

function makeExecutable(
  session: InferenceSession,
  program: Program,
  baked: ReadonlySet<string>,
  profiled: boolean,
): Executable {
  const leaves = [...program.inputs, ...program.parameters].filter(
    ({ attributes }) => !baked.has(attributes.name),
  );
  const outputs = Object.entries(program.outputs);
  return {
    async run(values, destinations = {}) {
      const named = leaves.map((leaf) => [leaf, values[leaf.attributes.name]] as const);
      const bindings = bindSizes(new Map(named.map(([leaf, value]) => [leaf, value?.shape])));
      const feeds = Object.fromEntries(
        named.map(([leaf, value]) => [leaf.attributes.name, toOrt(leaf, value!)]),
      );
      const fetches = Object.fromEntries(
        outputs.map(([name, node]) => {
          const data = destinations[name];
          if (!data) return [name, null];
          const shape = node.shape.map((size) => evaluateSize(size, bindings));
          return [name, new OrtTensor('float32', data, shape)];
        }),
      );
      const results = await translated('failed while running the graph', () =>
        session.run(feeds, fetches),
      );
      return Object.fromEntries(
        outputs.map(([name, { dtype }]) => {
          const { data, dims } = results[name]!;
          return [name, { data: data as HostTensor['data'], shape: dims, dtype }];
        }),
      );
    },
    async dispose() {
      if (profiled) session.endProfiling();
      await session.release();
    },
  };
}

function toOrt(
  leaf: Tensor<{ readonly name: string }>,
  { data, shape, dtype }: HostTensor,
): OrtTensor {
  if (dtype === leaf.dtype && data.length === shape.reduce((a, b) => a * b, 1)) {
    return new OrtTensor(dtype, data as Uint8Array, shape);
  }
  throw new SentenceForgeError('FEED_INVALID', {
    problem: `"${leaf.attributes.name}" holds ${leaf.dtype}; ${data.length} numbers of ${dtype} were given as [${shape}].`,
    fix: `Give "${leaf.attributes.name}" as ${leaf.dtype}, as many numbers as its shape has places.`,
    details: { name: leaf.attributes.name, expected: leaf.dtype, given: dtype },
  });
}

async function translated<Result>(what: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (cause) {
    const reason = reasonOf(cause);
    const outOfMemory = /alloc|memory/i.test(reason);
    throw new SentenceForgeError('BACKEND_FAILED', {
      problem: `ONNX Runtime ${what}: ${reason}`,
      fix: outOfMemory
        ? 'Use smaller batches or shorter texts.'
        : 'This is a fault of the graph or of its lowering: please report it with this message.',
      cause,
    });
  }
}
