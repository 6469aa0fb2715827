/** How fast this process trains, by the steps that were added: none of before a resume, and no evaluations. */
export class Pace {
  #examples = 0;
  #seconds = 0;
  #steps = 0;

  add({ examples, milliseconds }: { examples: number; milliseconds: number }): void {
    this.#examples += examples;
    this.#seconds += milliseconds / 1000;
    this.#steps += 1;
  }

  get examplesPerSecond(): number {
    return this.#examples / this.#seconds;
  }

  /** What so many steps will take. */
  secondsOf(steps: number): number {
    return (this.#seconds / this.#steps) * steps;
  }
}
