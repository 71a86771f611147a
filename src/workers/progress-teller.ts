/** Nobody reads faster than this, and each message costs the page a little. */
const leastMillisecondsApart = 200;

/** Passes progress on, at most five times a second. */
export class ProgressTeller<Progress> {
  private readonly tell: (progress: Progress) => void;
  private told = Number.NEGATIVE_INFINITY;

  constructor(tell: (progress: Progress) => void) {
    this.tell = tell;
  }

  now(progress: Progress): void {
    const time = performance.now();
    if (time - this.told < leastMillisecondsApart) return;
    this.told = time;
    this.tell(progress);
  }
}
