import { Idiomorph } from 'idiomorph';
import { content, fetched } from './fetched.js';

export const swap = async (address) => Idiomorph.morph(content(), await fetched(address));
