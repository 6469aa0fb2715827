/** Which columns of a table make its examples. */
export interface ExampleRoles {
  /** The columns of texts, in the order in which an example has them; a list of texts in one gives several texts. */
  readonly texts: readonly string[];
  /** The column of the label; several make a list of numbers; none where examples have no label. */
  readonly label?: string | readonly string[] | undefined;
}
