/** Counts of optimizer steps, at least 0. */
export interface ScheduleSteps {
  warmupSteps: number;
  totalSteps: number;
}
