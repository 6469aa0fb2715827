import { SentenceForgeError } from '@sentenceforge/errors';
import { ParameterStore, type SentenceTransformer } from '@sentenceforge/models';
import { createGenerator } from '@sentenceforge/random';
import { uses } from '../uses.ts';
import type { Adapters } from './adapters.ts';
import { linearModules } from './linear-modules.ts';
import type { LoraOptions } from './lora-options.ts';

/** What queries and values are called, alone or in one product with keys. */
const attentionTargets = ['query', 'value', 'q_lin', 'v_lin', 'attn.q', 'attn.v', 'Wqkv'];

/**
 * New adapters for a model (Hu et al. 2021): A as PEFT starts it, uniform within 1 / sqrt(in) (Kaiming's for a slope of
 * sqrt(5)), and B zero, so that the model is at first as it was.
 *
 * @param seed what A follows from
 * @throws OPTION_INVALID when no linear layer of the encoder is a target, or a name in `targets` is none's
 *
 * @example const adapters = createAdapters(model, { rank: 4, targets: ['query', 'key', 'value'] }, 42);
 */
export function createAdapters(
  model: Pick<SentenceTransformer, 'buildGraph' | 'parameters'>,
  { rank = 8, alpha = 8, targets }: LoraOptions,
  seed: number,
): Adapters {
  const modules = linearModules(model);
  const isTarget =
    typeof targets === 'function'
      ? targets
      : (module: string) => (targets ?? attentionTargets).some((end) => isNamed(module, end));
  const chosen = [...modules].filter(([module]) => isTarget(module));
  const names = [...modules.keys()];
  const strangers = typeof targets === 'function' ? [] : (targets ?? []);
  const stranger = strangers.find((target) => !names.some((module) => isNamed(module, target)));
  if (chosen.length === 0 || stranger !== undefined) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem:
        stranger === undefined
          ? 'None of the linear layers of the model is one of lora.targets.'
          : `lora.targets has "${stranger}", but no linear layer of the model is called so.`,
      fix: `Give names, or ends of names, of its linear layers: ${names.join(', ') || 'it has none, train it without lora'}.`,
      details: { option: 'lora.targets', target: stranger, modules: names },
    });
  }
  const named = chosen.map(([module, weight]) => ({
    module,
    weight,
    a: `lora.${module}.lora_A.weight`,
    b: `lora.${module}.lora_B.weight`,
  }));
  const parameters = named.flatMap(({ weight, a, b }, stream) => {
    const [rows, columns] = model.parameters.get(weight).shape as [number, number];
    const generator = createGenerator({ seed, stream, use: uses.adapters });
    const bound = 1 / Math.sqrt(columns);
    const start = Float32Array.from(
      { length: rank * columns },
      () => (generator.uniform() * 2 - 1) * bound,
    );
    const dtype = 'float32' as const;
    return [
      [a, { data: start, shape: [rank, columns], dtype }],
      [b, { data: new Float32Array(rows * rank), shape: [rows, rank], dtype }],
    ] as const;
  });
  return { rank, alpha, targets: named, parameters: new ParameterStore(parameters) };
}

/** As PEFT matches `target_modules`: the whole name, or its end from a dot on. */
function isNamed(module: string, target: string): boolean {
  return module === target || module.endsWith(`.${target}`);
}
