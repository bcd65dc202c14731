/** The builder in English. */
import { begin } from './builder.js';
import { en as words } from './words/en.js';
import { en as steps } from './words/steps.js';

begin({ language: 'en', words, steps });
