import { DEV, warn } from '#mode';
import { version } from './version.js';

interface Versioned {
  version?: string;
}

/**
 * Registers `tag`, unless the page has it already: the first copy wins, and a second copy of the script is silent.
 * The development build says which versions met.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  // On a server there is nothing to register.
  if (typeof customElements === 'undefined') return;
  const present = customElements.get(tag);
  if (present) {
    if (DEV && present !== element) {
      warn(
        document.documentElement,
        `<${tag}> is registered twice: version ${(present as Versioned).version ?? 'unknown'} stays, version ${version} is ignored. Load the script once.`,
      );
    }
    return;
  }
  try {
    customElements.define(tag, element);
  } catch (error) {
    // Another copy may register between the look and the call, from inside a polyfill; anything else is a fault of ours.
    if (!(error instanceof DOMException) || error.name !== 'NotSupportedError') throw error;
  }
}
