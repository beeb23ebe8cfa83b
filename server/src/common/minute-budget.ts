/** How often something may happen in a minute; counted from the first time on, minute by minute. */
export class MinuteBudget {
  private since = -Infinity;
  private spent = 0;

  /** @param now milliseconds */
  constructor(
    private readonly most: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes one of them, where there is one left. */
  take(): boolean {
    const now = this.now();
    if (now - this.since >= 60_000) {
      this.since = now;
      this.spent = 0;
    }
    if (this.spent >= this.most) return false;
    this.spent += 1;
    return true;
  }
}
