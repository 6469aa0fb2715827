/** The last word of a Philox counter: what the numbers are for, so that equal seeds in two uses share no draws. */
export const domains = { sequence: 0, dropout: 1 } as const;
