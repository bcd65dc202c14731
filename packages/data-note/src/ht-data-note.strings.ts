/** Interface words of `<ht-data-note>`. */
export const strings = {
  title: 'What these figures can and cannot say',
};
