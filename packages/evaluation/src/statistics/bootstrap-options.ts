/** How a bootstrap is run. */
export interface BootstrapOptions {
  /** How often examples are drawn anew; 1000. */
  readonly samples?: number;
  /** Equal seeds draw equal examples; 42. */
  readonly seed?: number;
  /** The share of the drawn statistics that lies inside the interval, between 0 and 1; 0.95. */
  readonly level?: number;
}
