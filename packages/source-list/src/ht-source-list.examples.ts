/** Named examples: the README and the tests read these. */
export const examples: Record<string, string> = {
  page: `<ht-source-list>
  <p>The figures on this page name their sources beside them.</p>
</ht-source-list>`,
  all: `<ht-source-list display="all">
  <p>The figures on this page name their sources beside them.</p>
</ht-source-list>`,
};
