import { bindSizes, type HostTensor, type Program } from '@sentenceforge/graph';
import { peakBytes } from './peak-bytes.ts';

/**
 * How much more ONNX Runtime takes from the system than the values of a pass have at once. Measured with MiniLM, forward
 * and backward with dropout, 400 to 12,000 tokens in texts of 32 to 250: 1.1 in the first pass, up to 2.3 after passes of
 * many sizes, since its arena grows by doubling and gives nothing back.
 */
const overhead = 2.4;

/**
 * About how many bytes of memory programs take for one pass each over the same texts: ONNX Runtime keeps what each
 * needed. Weights and their gradients are not counted.
 *
 * @returns a function of the values of the programs' inputs, as far as sizes follow from them, and of sizes that do not
 */
export function passBytes(
  programs: readonly Program[],
): (
  feeds: Readonly<Record<string, HostTensor>>,
  known?: Readonly<Record<string, number>>,
) => number {
  const peaks = programs.map(peakBytes);
  const leaves = new Map(
    programs.flatMap(({ inputs }) => inputs.map((leaf) => [leaf.attributes.name, leaf] as const)),
  );
  return (feeds, known = {}) => {
    const given = [...leaves].filter(([name]) => feeds[name]);
    const sizes = bindSizes(new Map(given.map(([name, leaf]) => [leaf, feeds[name]!.shape])));
    for (const [name, size] of Object.entries(known)) sizes.set(name, size);
    return overhead * peaks.reduce((sum, peak) => sum + peak(sizes), 0);
  };
}
