import { parameter, type Tensor, topologicalOrder, transpose } from '@sentenceforge/graph';
import type { SentenceTransformer } from '@sentenceforge/models';

/** A folder's name before those of the encoder's weights: its own, or that of a module after it. */
const folder = /^(?:(0_[^.]*)|\d+_[^.]*)\./;

/**
 * The linear layers of a model's encoder.
 *
 * @returns the names of their weights by PEFT's names of the modules
 */
export function linearModules(
  model: Pick<SentenceTransformer, 'buildGraph'>,
): ReadonlyMap<string, string> {
  const { embeddings } = model.buildGraph({ texts: 'B', groups: 1 });
  const modules = new Map<string, string>();
  for (const node of topologicalOrder([embeddings])) {
    // a linear layer is x Wᵀ; tables are looked up in
    const [weight] = node.inputs as readonly Tensor<{ name: string }>[];
    if (node.op !== transpose.op || weight?.op !== parameter.op) continue;
    const { name } = weight.attributes;
    const [found, ofEncoder] = folder.exec(name) ?? [];
    const isOfEncoder = found === undefined || ofEncoder !== undefined;
    if (!isOfEncoder || !name.endsWith('.weight')) continue;
    modules.set(name.slice(found?.length ?? 0, -'.weight'.length), name);
  }
  return modules;
}
