import morph from '@alpinejs/morph';
import Alpine from 'alpinejs';
import { content, fetched } from './fetched.js';

Alpine.plugin(morph);
Alpine.start();
export async function swap(address) {
  Alpine.morph(content(), (await fetched(address)).outerHTML);
}
