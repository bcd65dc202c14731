/**
 * `import 'ht-widgets/placeholders.js'`: draws `<div data-ht="stat">` on pages that a bundler puts
 * together, with the elements that the bundle registers.
 */
import { upgrade } from './loader/placeholder.js';
import { watch } from './loader/watch.js';

watch('[data-ht]', upgrade);
