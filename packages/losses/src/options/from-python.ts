/** Arguments of Python's losses that have no counterpart here: the model is given to `fit`, which knows its dimension. */
const unneeded: Readonly<Record<string, (value: unknown) => boolean>> = {
  model: () => true,
  embedding_dimension: () => true,
  sentence_embedding_dimension: () => true,
  show_progress_bar: () => true,
  gather_across_devices: (value) => value === false,
};

/**
 * Options with their names as they are here: `triplet_margin` becomes `tripletMargin`. What only Python needs is left
 * out.
 */
export function fromPython(
  options: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(options)
      .filter(([name, value]) => !(Object.hasOwn(unneeded, name) && unneeded[name]!(value)))
      .map(([name, value]) => [
        name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
  );
}
