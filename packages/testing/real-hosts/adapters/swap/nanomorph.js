import nanomorph from 'nanomorph';
import { content, fetched } from './fetched.js';

export const swap = async (address) => nanomorph(content(), await fetched(address));
