/** A fact about a loss, or how it follows from the options. */
export type Fact<T, Options> = T | ((options: NoInfer<Options>) => T);
