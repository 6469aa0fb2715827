import {
  abs,
  add,
  divide,
  exp,
  gelu,
  maximum,
  minimum,
  multiply,
  relu,
  silu,
  softplus,
  subtract,
  type Tensor,
  tanh,
} from '@sentenceforge/graph';

/** What may follow a dense layer, by the class in `torch.nn`, each with that class's default settings. */
export const denseActivations: Readonly<Record<string, (x: Tensor) => Tensor>> = {
  Identity: (x) => x,
  Tanh: tanh,
  ReLU: relu,
  GELU: gelu,
  SiLU: silu,
  Sigmoid: (x) => multiply(add(tanh(multiply(x, 0.5)), 1), 0.5),
  Softplus: softplus,
  Softsign: (x) => divide(x, add(abs(x), 1)),
  Mish: (x) => multiply(x, tanh(softplus(x))),
  LeakyReLU: (x) => add(relu(x), multiply(minimum(x, 0), 0.01)),
  ELU: (x) => add(relu(x), subtract(exp(minimum(x, 0)), 1)),
  ReLU6: (x) => minimum(maximum(x, 0), 6),
};
