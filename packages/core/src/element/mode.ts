/** false in the files that visitors load: the build removes what depends on it. */
export const DEV = false as boolean;

/** Does nothing: a visitor's console stays empty (promise 4). */
export function warn(_element: Element, _message: string): void {}
