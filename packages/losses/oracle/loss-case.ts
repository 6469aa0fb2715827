/** A number, or numbers nested in lists: a tensor as JSON has it. */
export type Nested = number | null | readonly Nested[];

/** A loss on given numbers and what is to come out, as the file of cases has it (`fixtures/losses.py` explains it). */
export interface LossCase {
  readonly loss: string;
  readonly args?: Readonly<Record<string, unknown>>;
  readonly note?: string | null;
  readonly labels?: Nested;
  /** `[column][B][D]`. */
  readonly inputs: readonly Nested[];
  readonly guide?: readonly Nested[] | null;
  readonly twin?: readonly Nested[] | null;
  /** `[layer][column][B][D]`. */
  readonly layers?: readonly (readonly Nested[])[] | null;
  readonly decoder?: { readonly ids: readonly (readonly number[])[] } | null;
  readonly params?: Readonly<Record<string, Nested>> | null;
  readonly value: number | null;
  readonly grads: readonly Nested[];
  readonly param_grads?: Readonly<Record<string, Nested>> | null;
  readonly twin_grads?: readonly Nested[] | null;
  readonly layer_grads?: readonly (readonly Nested[])[] | null;
}
