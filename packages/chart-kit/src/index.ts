export { draw, type Drawing } from './draw.js';
export type { Ink, Line, Mark, Panel, Picture } from './picture.js';
export { paintSavedPicture, type SavedPicture } from './saved-picture.js';
