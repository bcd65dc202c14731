/** https://prettier.io/docs/options */
export default {
  printWidth: 100,
  singleQuote: true,
  // White space inside html`` templates shows on the page.
  embeddedLanguageFormatting: 'off',
};
