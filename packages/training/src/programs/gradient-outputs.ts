import type { HostTensor, ParameterGradient, Tensor } from '@sentenceforge/graph';
import type { Optimizer } from '../optimizers/optimizer.ts';
import type { TrainableTensor } from '../optimizers/trainable-tensor.ts';

/** One lookup in a table: the outputs that hold its ids and the gradient of the rows it took. */
interface Lookup {
  readonly table: string;
  readonly ids: string;
  readonly rows: string;
}

/** The gradients of a program's weights as its outputs, and how they get to the optimizer. */
export class GradientOutputs {
  /** To be outputs of the program, by name. */
  readonly outputs: Readonly<Record<string, Tensor>>;
  /** The weights: name, shape, and how each gradient arrives; both a product and a lookup make it a whole one. */
  readonly tensors: readonly Omit<TrainableTensor, 'weightDecay'>[];
  readonly #dense: readonly string[];
  readonly #lookups: readonly Lookup[];
  /** Where a run's whole gradients are put before they are added up. */
  readonly #scratch = new Map<string, Float32Array>();

  constructor(gradients: readonly ParameterGradient[]) {
    const outputs: Record<string, Tensor> = {};
    this.tensors = gradients.map(({ parameter: { attributes, shape }, dense }) => ({
      name: attributes.name,
      shape: shape as readonly number[],
      gradient: dense ? 'dense' : 'rows',
    }));
    this.#dense = gradients.flatMap(({ parameter: { attributes }, dense }) => {
      if (!dense) return [];
      outputs[outputName(attributes.name)] = dense;
      return [attributes.name];
    });
    this.#lookups = addLookups(gradients, outputs);
    this.outputs = outputs;
  }

  /**
   * Memory for the whole gradients of a run: the optimizer's own, or other memory where they are to be added there.
   *
   * @param begun the tensors that earlier runs of this step gave a gradient; `deliver` adds to it
   */
  destinations(
    { gradients }: Optimizer,
    begun: ReadonlySet<string> = new Set(),
  ): Record<string, Float32Array> {
    return Object.fromEntries(
      this.#dense.map((name) => {
        const memory = gradients.get(name)!;
        if (!begun.has(name)) return [outputName(name), memory];
        const scratch = this.#scratch.get(name) ?? new Float32Array(memory.length);
        this.#scratch.set(name, scratch);
        return [outputName(name), scratch];
      }),
    );
  }

  /** Hand over what a run with those destinations gave. */
  deliver(
    results: Readonly<Record<string, HostTensor>>,
    optimizer: Optimizer,
    begun: Set<string> = new Set(),
  ): void {
    const { gradients } = optimizer;
    for (const name of this.#dense) {
      if (begun.has(name)) addTo(gradients.get(name)!, this.#scratch.get(name)!);
      begun.add(name);
    }
    for (const lookup of this.#lookups) {
      const ids = results[lookup.ids]!.data as Int32Array;
      const rows = results[lookup.rows]!.data as Float32Array;
      const whole = gradients.get(lookup.table);
      if (!whole) {
        optimizer.setRowGradient(lookup.table, ids, rows);
        continue;
      }
      // another use of the table (a tied output layer, another objective) makes its gradient a whole one
      if (!begun.has(lookup.table)) whole.fill(0);
      begun.add(lookup.table);
      addRows(whole, ids, rows);
    }
  }
}

function outputName(parameterName: string): string {
  return `gradient of ${parameterName}`;
}

function addTo(total: Float32Array, part: Float32Array): void {
  for (let place = 0; place < total.length; place++) total[place]! += part[place]!;
}

function addRows(whole: Float32Array, ids: Int32Array, rows: Float32Array): void {
  const columns = rows.length / ids.length;
  ids.forEach((id, row) => {
    for (let column = 0; column < columns; column++) {
      whole[id * columns + column]! += rows[row * columns + column]!;
    }
  });
}

/** Adds an output for each tensor of ids or rows; lookups that are added up share the rows. */
function addLookups(
  gradients: readonly ParameterGradient[],
  outputs: Record<string, Tensor>,
): Lookup[] {
  const names = new Map<Tensor, string>();
  const output = (tensor: Tensor): string => {
    const name = names.get(tensor) ?? `lookup${names.size}`;
    names.set(tensor, name);
    outputs[name] = tensor;
    return name;
  };
  return gradients.flatMap(({ parameter: { attributes }, rows }) =>
    rows.map((part) => ({
      table: attributes.name,
      ids: output(part.ids),
      rows: output(part.rows),
    })),
  );
}
