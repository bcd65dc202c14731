/** Summernote expects jQuery as a global. */
import jquery from 'jquery';

window.jQuery = window.$ = jquery;
export default jquery;
