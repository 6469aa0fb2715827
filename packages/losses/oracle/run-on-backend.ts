import {
  type Backend,
  type HostTensor,
  makeProgram,
  type NumericArray,
} from '@sentenceforge/graph';
import type { CaseGraph } from './case-graph.ts';
import type { CaseNumbers } from './compare-case.ts';

/** Compile and run the graph of a case in float32. */
export async function runOnBackend(graph: CaseGraph, backend: Backend): Promise<CaseNumbers> {
  const names = graph.gradients.map(({ path }) => path.join('.'));
  const program = makeProgram({
    value: graph.value,
    ...Object.fromEntries(graph.gradients.map(({ node }, index) => [names[index]!, node])),
  });
  const executable = await backend.compile(program);
  try {
    const results = await executable.run(
      Object.fromEntries(
        Object.entries(graph.values).map(([name, array]) => [name, toHost(array)]),
      ),
    );
    return { value: results.value!, gradients: names.map((name) => results[name]!) };
  } finally {
    await executable.dispose();
  }
}

function toHost({ data, shape, dtype }: NumericArray): HostTensor {
  return { data: data instanceof Float64Array ? Float32Array.from(data) : data, shape, dtype };
}
