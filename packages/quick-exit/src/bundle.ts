/** The self-contained file. */
import './define.js';
