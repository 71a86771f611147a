const mostBytes = 4 * 1024 ** 3;
const mostTimes = 100;

/**
 * How much may come out of a container (RULES, zip-unreadable). Counts bytes that really came out, for what a zip says of
 * itself may be a lie.
 */
export class InflationBudget {
  private readonly most: number;
  private spent = 0;

  /** `bytes`: the size of the container. */
  constructor(bytes: number) {
    this.most = Math.min(mostBytes, bytes * mostTimes);
  }

  /** False when that is too much. */
  spend(bytes: number): boolean {
    this.spent += bytes;
    return this.spent <= this.most;
  }

  /** What will come out a second time, and counts once. */
  refund(bytes: number): void {
    this.spent -= bytes;
  }
}
