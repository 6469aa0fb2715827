/**
 * How bad a finding is: with an `error` training refuses the file or its evaluation means nothing; a `warning` likely
 * costs quality; a `note` is worth knowing.
 */
export type Severity = 'error' | 'warning' | 'note';
