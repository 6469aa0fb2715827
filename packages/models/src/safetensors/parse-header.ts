import { z } from 'zod';

/** Where a tensor lies in a safetensors file, in bytes after the header. */
export interface TensorPlace {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly start: number;
  readonly end: number;
}

const header = z.record(
  z.string(),
  z.object({
    dtype: z.string(),
    shape: z.array(z.int().nonnegative()),
    data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  }),
);
/** The types of the format, with the bytes of an element. */
const widths = new Map<string, number>([
  ...['F64', 'I64', 'U64'].map((type) => [type, 8] as const),
  ...['F32', 'I32', 'U32'].map((type) => [type, 4] as const),
  ...['F16', 'BF16', 'I16', 'U16'].map((type) => [type, 2] as const),
  ...['I8', 'U8', 'BOOL', 'F8_E4M3', 'F8_E5M2'].map((type) => [type, 1] as const),
]);

/**
 * The tensors that a safetensors header describes, in order of place. They must tile the data without gap or overlap
 * (https://github.com/huggingface/safetensors, the format section).
 *
 * @param text the header's JSON
 * @param size bytes of data after the header
 * @param invalid makes the error from what is wrong
 */
export function parseHeader(
  text: string,
  size: number,
  invalid: (why: string) => Error,
): TensorPlace[] {
  let entries: z.infer<typeof header>;
  try {
    const { __metadata__: _, ...tensors } = JSON.parse(text) as Record<string, unknown>;
    entries = header.parse(tensors);
  } catch (cause) {
    const place = cause instanceof z.ZodError ? ` (at ${cause.issues[0]!.path.join('.')})` : '';
    throw invalid(`its header is not a description of tensors${place}`);
  }
  const places = Object.entries(entries).map(([name, { dtype, shape, data_offsets }]) => {
    const [start, end] = data_offsets;
    const width = widths.get(dtype);
    if (width === undefined) throw invalid(`the tensor ${name} has the unknown type ${dtype}`);
    if (end - start !== shape.reduce((a, b) => a * b, width)) {
      throw invalid(`the tensor ${name} does not have the size of its shape`);
    }
    if (end > size) throw invalid(`the tensor ${name} should end at byte ${end} of ${size}`);
    return { name, dtype, shape, start, end };
  });
  places.sort((a, b) => a.start - b.start || a.end - b.end);
  let reached = 0;
  for (const { name, start, end } of places) {
    if (start !== reached) throw invalid(`the tensor ${name} overlaps another or leaves a gap`);
    reached = end;
  }
  if (reached !== size) throw invalid(`its tensors end at byte ${reached} of ${size}`);
  return places;
}
