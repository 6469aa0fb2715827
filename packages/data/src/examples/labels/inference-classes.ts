/** The classes of natural language inference by their ids, in the order of Python's `NLIDataReader`. */
export const inferenceClasses: readonly string[] = ['contradiction', 'entailment', 'neutral'];
