import { DEV, warn } from '#mode';
import { version } from './version.js';

/** Registers `tag`. The first script wins; the development build names both versions. */
export function define(tag: string, element: CustomElementConstructor): void {
  // On a server there is nothing to register.
  if (typeof customElements === 'undefined') return;
  const present = customElements.get(tag);
  if (present) {
    if (DEV && present !== element) {
      const { version: first = 'unknown' } = present as { version?: string };
      warn(
        document.documentElement,
        `<${tag}> is registered twice: version ${first} ` +
          `stays, version ${version} is ignored. Load the script once.`,
      );
    }
    return;
  }
  try {
    customElements.define(tag, element);
  } catch (error) {
    // A polyfill may let another script register the tag in between. All else is our mistake.
    if (!(error instanceof DOMException) || error.name !== 'NotSupportedError') throw error;
  }
}
