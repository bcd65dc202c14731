import DOMPurify from 'dompurify';

export const run = (html) => DOMPurify.sanitize(html);
