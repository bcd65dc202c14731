/** Named examples: the demo, the README, the accessibility test and the screenshots read these. */
export const examples: Record<string, string> = {
  page: `<ht-source-list>
  <p>The figures on this page name their sources beside them.</p>
</ht-source-list>`,
  all: `<ht-source-list display="all">
  <p>The figures on this page name their sources beside them.</p>
</ht-source-list>`,
};
