/**
 * Runs one step and returns whether it succeeded. An exit logs no error: someone suspicious opens
 * the console first.
 */
export function attempt(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}
