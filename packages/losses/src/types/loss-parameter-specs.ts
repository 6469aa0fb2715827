/** The shapes of the weights that a loss owns, by name, and how they start. */
export type LossParameterSpecs = Readonly<
  Record<
    string,
    {
      readonly shape: readonly number[];
      /** Uniform in ±bound (as `torch.nn.Linear`, 1/√in), normal with a standard deviation, or a constant. */
      readonly initial:
        | { readonly uniform: number }
        | { readonly normal: number }
        | { readonly constant: number };
    }
  >
>;
