/** The default: no decay on any bias or normalisation weight, whatever the architecture calls them. */
export function noDecayOnBiasAndNorm(name: string): boolean {
  return /(^|\.)bias$|norm/i.test(name);
}

/** The rule of Python's `fit`: it looks for these substrings, and so decays norms that are named otherwise. */
export function classicNoDecay(name: string): boolean {
  return ['bias', 'LayerNorm.bias', 'LayerNorm.weight'].some((part) => name.includes(part));
}
