import morphdom from 'morphdom';
import { content, fetched } from './fetched.js';

export const swap = async (address) => morphdom(content(), await fetched(address));
