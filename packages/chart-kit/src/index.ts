export { draw, type Drawing } from './draw.js';
export type { Form, Ink, Mark, Picture } from './picture.js';
export { paintSheet, type Sheet } from './sheet.js';
