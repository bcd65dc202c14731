/** Named examples: the README and the tests read these. */
export const examples: Record<string, string> = {
  full: `<ht-data-note>
  <p>Figures like these do not show how much trafficking there is. They show what somebody noticed, reported and recorded.</p>
</ht-data-note>`,
  short: `<ht-data-note display="short">
  <p>Figures like these do not show how much trafficking there is. They show what somebody noticed, reported and recorded.</p>
</ht-data-note>`,
  heading: `<ht-data-note heading-level="3">
  <h3>What these figures can and cannot say</h3>
  <p>Figures like these do not show how much trafficking there is. They show what somebody noticed, reported and recorded.</p>
</ht-data-note>`,
};
