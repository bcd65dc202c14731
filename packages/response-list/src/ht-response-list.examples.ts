/** Named examples: the README and the tests read these. */
export const examples: Record<string, string> = {
  first: `<ht-response-list></ht-response-list>`,
};
