/** Named examples: the README and the tests read these. */
export const examples: Record<string, string> = {
  first: `<ht-type-list></ht-type-list>`,
};
