/** Counts what holds, and goes on after what does not. */
export class Checks {
  passed = 0;
  readonly failures: string[] = [];

  /** Runs one check, and prints how it ended. */
  async check(name: string, run: () => unknown): Promise<void> {
    const start = performance.now();
    try {
      await run();
      this.passed++;
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`  ok   ${name} (${seconds} s)`);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.failures.push(`${name}: ${message}`);
      console.log(`  FAIL ${name}\n${message.replace(/^/gm, '         ')}`);
    }
  }
}
