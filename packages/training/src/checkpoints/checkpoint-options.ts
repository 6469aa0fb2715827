/** Where and how often a run saves itself whole, so that it can go on after anything. */
export interface CheckpointOptions {
  /** The folder that holds a folder `checkpoint-<steps>` for each; of one run at a time. */
  readonly path: string;
  /** Save after every so many steps (default 500), and when the run is stopped. */
  readonly saveSteps?: number;
  /** How many are kept, the newest ones, and that of the best evaluation beside them (default 2). */
  readonly saveTotalLimit?: number;
  /**
   * Go on from the newest sound checkpoint in the folder, or start when there is none (default false: a folder that
   * holds checkpoints is refused). A run that goes on ends with the same bits as one that was never stopped; it removes
   * newer checkpoints, which it found damaged.
   */
  readonly resume?: boolean;
  /** Remove the checkpoints that are in the folder and begin anew (default false); not together with `resume`. */
  readonly overwrite?: boolean;
}
