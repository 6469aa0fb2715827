import {
  gradients,
  input,
  makeProgram,
  type Program,
  parameterGradients,
  rewrite,
  type Tensor,
  topologicalOrder,
} from '@sentenceforge/graph';
import type { PackingLayout } from '@sentenceforge/models';
import { adaptWeights } from '../lora/adapt-weights.ts';
import { type Compiled, compileAll } from './compile-all.ts';
import { DropoutFeeds } from './dropout-feeds.ts';
import { frozenWeights } from './frozen-weights.ts';
import { GradientOutputs } from './gradient-outputs.ts';
import { lengthGroups } from './length-groups.ts';
import type { ProgramOptions } from './program-options.ts';

/** A part of a model, from the tokens' vectors before a layer to those after it, compiled forward and backward. */
export interface Stretch {
  /** Gives `output` from inputs of the model and `state0`, `state1` ... */
  readonly forward: Compiled;
  /** Gives gradients from the same and `seed`; absent where nothing before its end is trained. */
  readonly backward: Compiled | undefined;
  readonly gradients: GradientOutputs;
  /** The states whose gradients it gives, as `gradient of state 0`. */
  readonly differentiates: readonly number[];
  readonly dropout: DropoutFeeds;
}

/** A stretch as graphs. */
interface Plan {
  readonly forward: Program;
  readonly backward: Program | undefined;
  readonly gradients: GradientOutputs;
  readonly differentiates: readonly number[];
}

/** A model cut after each layer, the embedding layer with the first, all that follows the last with that. */
export async function compileStretches(
  options: ProgramOptions,
): Promise<{ readonly stretches: readonly Stretch[]; readonly layout: PackingLayout }> {
  const { model, frozen, dropout: training, adapters } = options;
  const graph = model.buildGraph({ texts: 'N', groups: lengthGroups, training });
  const ends = Object.entries([...(graph.states ?? []).slice(1, -1), graph.embeddings]);
  const targets = Object.values(adaptWeights(Object.fromEntries(ends), adapters));
  const cuts = targets.slice(0, -1);
  const leaves = cuts.map(({ shape }, index) => input(`state${index}`, shape));
  const plans: Plan[] = [];
  for (const [index, target] of targets.entries()) {
    const { output } = rewrite({ output: target }, (node, original) => {
      const cut = cuts.indexOf(original);
      return cut >= 0 && cut < index ? leaves[cut]! : node;
    });
    const trained = plans.map((plan) => plan.backward !== undefined);
    plans.push(planStretch(output, leaves, { trained, trainable: (name) => !frozen(name) }));
  }
  const programs = plans.flatMap(({ forward, backward }) =>
    backward ? [forward, backward] : [forward],
  );
  const compiled = new Map<Program, Compiled>();
  for (const part of await compileAll(model.backend, programs, (program) => ({
    constants: frozenWeights(program, options),
    // each layer would keep what its run took, and together they would take more than the whole model at once
    keepMemory: false,
  }))) {
    compiled.set(part.program, part);
  }
  const stretches = plans.map(({ forward, backward, ...plan }) => ({
    ...plan,
    forward: compiled.get(forward)!,
    backward: backward && compiled.get(backward),
    dropout: new DropoutFeeds(forward, graph.dropouts),
  }));
  return { stretches, layout: graph.inputs };
}

/** @param trained whether anything is trained in each earlier stretch or before it */
function planStretch(
  output: Tensor,
  leaves: readonly Tensor[],
  { trained, trainable }: { trained: readonly boolean[]; trainable: (name: string) => boolean },
): Plan {
  const nodes = new Set(topologicalOrder([output]));
  const differentiates = [...leaves.keys()].filter((k) => nodes.has(leaves[k]!) && trained[k]);
  const seed = input('seed', output.shape);
  const ofWeights = new GradientOutputs(parameterGradients(output, { seed, trainable }));
  const ofStates = gradients(
    output,
    differentiates.map((state) => leaves[state]!),
    seed,
  );
  const wanted = {
    ...ofWeights.outputs,
    ...Object.fromEntries(
      differentiates.map((state, index) => [`gradient of state ${state}`, ofStates[index]!]),
    ),
  };
  return {
    forward: makeProgram({ output }),
    backward: Object.keys(wanted).length > 0 ? makeProgram(wanted) : undefined,
    gradients: ofWeights,
    differentiates,
  };
}
