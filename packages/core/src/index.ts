export { oneOf, words } from './attributes.js';
export { HtElement, Refusal } from './base.js';
export { citedIds, link, reasonOf, sourceNames, standingMark, standingWord } from './citation.js';
export { citationStyles } from './citation.styles.js';
export { citationButton, type Cited } from './cite.js';
export {
  Citing,
  citing,
  keyOf,
  references,
  type CitingElement,
  type CitingRoot,
  type Numbered,
  type Reference,
} from './citing.js';
export { everyTurn } from './crowd.js';
export { define } from './define.js';
export { HtCopyEvent, HtErrorEvent, type HtErrorReason } from './events.js';
export { figureOf, localeOf, type Figure } from './figure.js';
export { heading } from './heading.js';
export { languageOf } from './language.js';
export { DEV, warn } from '#mode';
export { dictionary } from './core.strings.js';
export { tokens } from './tokens.js';
export { version } from './version.js';
export { loadWords, type WordGroup } from './words.js';
