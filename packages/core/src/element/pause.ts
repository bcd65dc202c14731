/** In ms. With 4 a long page is laid out so often that it takes half as long again. */
const longest = 8;

let begun = 0;
let nextTask: Promise<void> | undefined;

/**
 * The next task, once this one has worked for 8 ms, so that the page can respond. Call it directly
 * before the work: a microtask later, other elements have worked.
 */
export function pause(): Promise<void> | undefined {
  if (nextTask) return performance.now() - begun > longest ? nextTask : undefined;
  begun = performance.now();
  nextTask = new Promise((resolve) => {
    setTimeout(() => {
      nextTask = undefined;
      resolve();
    });
  });
  return undefined;
}
