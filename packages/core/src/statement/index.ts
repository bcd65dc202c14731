/** What a fact says, as data and as HTML text, without Lit and without a document. */
export { dictionary } from './core.strings.js';
export { statementsOf, type Attributes, type Example, type Fallback } from './fallback.js';
export { figureOf, figureText, localeOf, type Figure } from './figure.js';
export * from './html.js';
export { formatPeriod } from './period.js';
export * from './statement.js';
