import { gelu, geluTanh, relu, silu, type Tensor, tanh } from '@sentenceforge/graph';

/** Activations by the names of `hidden_act`, as far as transformers' `ACT2FN` has them; each element by element. */
export const activations: Readonly<Record<string, (x: Tensor) => Tensor>> = {
  gelu,
  gelu_accurate: geluTanh,
  gelu_fast: geluTanh,
  gelu_new: geluTanh,
  gelu_python: gelu,
  gelu_python_tanh: geluTanh,
  gelu_pytorch_tanh: geluTanh,
  relu,
  silu,
  swish: silu,
  tanh,
};
