/**
 * Does one step; what fails in it stops no other step and shows nowhere. Returns whether it was done. An exit has nobody
 * to report to: the console is the first thing that somebody suspicious opens.
 */
export function attempt(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}
