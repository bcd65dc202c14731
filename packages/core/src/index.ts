export { named, oneOf, words } from './element/attributes.js';
export { HtElement, ContentError } from './element/ht-element.js';
export { link, sourceNames, standingMark, standingWord } from './statement/citation.js';
export { citationStyles } from './statement/citation.styles.js';
export { citationButton, type Cited } from './element/cite.js';
export {
  citing,
  keyOf,
  references,
  type CitingElement,
  type CitingRoot,
  type Numbered,
  type Reference,
} from './citing/citing.js';
export { HtCitingElement } from './element/ht-citing-element.js';
export { define } from './element/define.js';
export { HtCopyEvent, HtErrorEvent, type HtErrorReason } from './element/events.js';
export { figureOf, figureText, localeOf, type Figure } from './statement/figure.js';
export { heading } from './element/heading.js';
export { languageOf } from './element/language.js';
export { warnAboutWord } from './element/markup-warnings.js';
export { DEV, warn } from '#mode';
export { dictionary } from './statement/core.strings.js';
export {
  attributionOf,
  bracketed,
  citedIds,
  headline,
  sourceParts,
  standingParts,
  statementOf,
  textOf,
  type Attribution,
  type Statement,
} from './statement/statement.js';
export { tokens } from './element/tokens.js';
export { version } from './element/version.js';
