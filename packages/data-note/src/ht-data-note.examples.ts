const nightlight = '<a href="https://www.nightlightinternational.com/post/human-trafficking-in-missouri" rel="noreferrer noopener">NightLight</a>';

/** Named examples: the demo, the README, the accessibility test and the screenshots read these. */
export const examples: Record<string, string> = {
  full: `<ht-data-note>
  <p>Figures like these do not show how much trafficking there is. They show what somebody noticed, reported and recorded. Not everyone who is trafficked reports it, as ${nightlight} points out.</p>
</ht-data-note>`,
  short: `<ht-data-note display="short">
  <p>Figures like these do not show how much trafficking there is. They show what somebody noticed, reported and recorded.</p>
</ht-data-note>`,
  heading: `<ht-data-note heading-level="3">
  <h3>What these figures can and cannot say</h3>
  <p>Figures like these do not show how much trafficking there is. They show what somebody noticed, reported and recorded.</p>
</ht-data-note>`,
};
