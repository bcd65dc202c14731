/** The builder in Spanish. */
import { begin } from './builder.js';
import { es as words } from './words/es.js';
import { es as steps } from './words/steps-es.js';

begin({ language: 'es', words, steps });
