/** Named examples: the README and the tests read these. */
export const examples: Record<string, string> = {
  first: `<ht-quick-exit></ht-quick-exit>`,
};
