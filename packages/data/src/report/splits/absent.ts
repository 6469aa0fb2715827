/** Stands for a text that a row does not have and need not have: a list of negatives may be shorter than others. */
export const absent: unique symbol = Symbol('absent');
