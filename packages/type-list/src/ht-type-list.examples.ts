/** Named examples: the README and the tests read these. A test keeps their text equal to what `npx ht-widgets snippet` writes. */

const both = `
  <p><strong>Sex trafficking.</strong> Making an adult take part in a commercial sex act by force, fraud or coercion. If the person is under 18, it is trafficking without any of these.</p>
  <p><strong>Sex trafficking as a severe form, in federal law:</strong></p>
  <blockquote>The term “severe forms of trafficking in persons” means— (A) sex trafficking in which a commercial sex act is induced by force, fraud, or coercion, or in which the person induced to perform such act has not attained 18 years of age; …</blockquote>
  <p>One of the two severe forms; “…” stands for the other. State law differs.</p>
  <p><span>Confirmed:</span> <span><a href="https://www.law.cornell.edu/uscode/text/22/7102" rel="noreferrer noopener">22 U.S.C. § 7102</a>, via USLegal.</span></p>
  <p>94% of the cases that the National Human Trafficking Hotline identified in Missouri in 2021 involved sex trafficking (counts what reached the hotline; as reported by <a href="https://www.nightlightinternational.com/post/human-trafficking-in-missouri" rel="noreferrer noopener">NightLight</a>: <a href="https://humantraffickinghotline.org/en/statistics/missouri" rel="noreferrer noopener">National Human Trafficking Hotline</a>).</p>
  <p>83% of survivors served in Missouri and Metro East St. Louis had been trafficked for sex alone, in a study of 2019 (providers’ answers; survey year unconfirmed; as reported by <a href="https://healthsciences.missouri.edu/news/surprising-snapshot-of-trafficking-survivors/" rel="noreferrer noopener">University of Missouri, 2022</a>: <a href="https://docslib.org/doc/10331976/human-trafficking-in-missouri-and-metro-east-st-louis-provider-based-needs-assessment-and-demographic-snapshot" rel="noreferrer noopener">Nichols, Preble and Cox, 2019</a>).</p>
  <p><strong>Labor trafficking.</strong> Using force, fraud or coercion to get or keep a person for work, to hold them in forced work or in bondage to a debt. For labor, force, fraud or coercion has to be shown at any age.</p>
  <p><strong>Labor trafficking as a severe form, in federal law:</strong></p>
  <blockquote>The term “severe forms of trafficking in persons” means— … (B) the recruitment, harboring, transportation, provision, or obtaining of a person for labor or services, through the use of force, fraud, or coercion for the purpose of subjection to involuntary servitude, peonage, debt bondage, or slavery.</blockquote>
  <p>One of the two severe forms; “…” stands for the other. The law does not use the name “labor trafficking”. State law differs.</p>
  <p><span>Confirmed:</span> <span><a href="https://www.law.cornell.edu/uscode/text/22/7102" rel="noreferrer noopener">22 U.S.C. § 7102</a>, via USLegal.</span></p>
  <p>9% of the cases that the National Human Trafficking Hotline identified in Missouri in 2021 involved labor trafficking (labor trafficking often goes unreported; as reported by <a href="https://www.nightlightinternational.com/post/human-trafficking-in-missouri" rel="noreferrer noopener">NightLight</a>: <a href="https://humantraffickinghotline.org/en/statistics/missouri" rel="noreferrer noopener">National Human Trafficking Hotline</a>).</p>
  <p>5% of survivors served in Missouri and Metro East St. Louis had been trafficked for labor alone, in a study of 2019 (providers’ answers; survey year unconfirmed; as reported by <a href="https://healthsciences.missouri.edu/news/surprising-snapshot-of-trafficking-survivors/" rel="noreferrer noopener">University of Missouri, 2022</a>: <a href="https://docslib.org/doc/10331976/human-trafficking-in-missouri-and-metro-east-st-louis-provider-based-needs-assessment-and-demographic-snapshot" rel="noreferrer noopener">Nichols, Preble and Cox, 2019</a>).</p>
  <p>Trafficking does not require movement: It can be done to someone who has never left their hometown (a paraphrase; confirmed: U.S. Department of Homeland Security).</p>
  <p><strong>What these words mean in the law</strong></p>
  <p><strong>“Sex trafficking”, in federal law:</strong></p>
  <blockquote>The term “sex trafficking” means the recruitment, harboring, transportation, provision, obtaining, patronizing, or soliciting of a person for the purpose of a commercial sex act.</blockquote>
  <p>The federal statute’s words. State law differs.</p>
  <p><span>Confirmed:</span> <span><a href="https://www.law.cornell.edu/uscode/text/22/7102" rel="noreferrer noopener">22 U.S.C. § 7102</a>, via Copy of 22 U.S.C. § 7102.</span></p>
  <p><strong>“Commercial sex act”, in federal law:</strong></p>
  <blockquote>The term “commercial sex act” means any sex act on account of which anything of value is given to or received by any person.</blockquote>
  <p>The federal statute’s words. State law differs.</p>
  <p><span>Confirmed:</span> <span><a href="https://www.law.cornell.edu/uscode/text/22/7102" rel="noreferrer noopener">22 U.S.C. § 7102</a>, via Copy of 22 U.S.C. § 7102.</span></p>
  <p><strong>“Coercion”, in federal law:</strong></p>
  <blockquote>The term “coercion” means— (A) threats of serious harm to or physical restraint against any person; (B) any scheme, plan, or pattern intended to cause a person to believe that failure to perform an act would result in serious harm to or physical restraint against any person; or (C) the abuse or threatened abuse of the legal process.</blockquote>
  <p>The federal statute’s words. State law differs.</p>
  <p><span>Confirmed:</span> <span><a href="https://www.law.cornell.edu/uscode/text/22/7102" rel="noreferrer noopener">22 U.S.C. § 7102</a>, via Second copy of 22 U.S.C. § 7102.</span></p>
`;

const labor = `
  <p><strong>Labor trafficking.</strong> Using force, fraud or coercion to get or keep a person for work, to hold them in forced work or in bondage to a debt. For labor, force, fraud or coercion has to be shown at any age.</p>
  <p><strong>Labor trafficking as a severe form, in federal law:</strong></p>
  <blockquote>The term “severe forms of trafficking in persons” means— … (B) the recruitment, harboring, transportation, provision, or obtaining of a person for labor or services, through the use of force, fraud, or coercion for the purpose of subjection to involuntary servitude, peonage, debt bondage, or slavery.</blockquote>
  <p>One of the two severe forms; “…” stands for the other. The law does not use the name “labor trafficking”. State law differs.</p>
  <p><span>Confirmed:</span> <span><a href="https://www.law.cornell.edu/uscode/text/22/7102" rel="noreferrer noopener">22 U.S.C. § 7102</a>, via USLegal.</span></p>
  <p>9% of the cases that the National Human Trafficking Hotline identified in Missouri in 2021 involved labor trafficking (labor trafficking often goes unreported; as reported by <a href="https://www.nightlightinternational.com/post/human-trafficking-in-missouri" rel="noreferrer noopener">NightLight</a>: <a href="https://humantraffickinghotline.org/en/statistics/missouri" rel="noreferrer noopener">National Human Trafficking Hotline</a>).</p>
  <p>5% of survivors served in Missouri and Metro East St. Louis had been trafficked for labor alone, in a study of 2019 (providers’ answers; survey year unconfirmed; as reported by <a href="https://healthsciences.missouri.edu/news/surprising-snapshot-of-trafficking-survivors/" rel="noreferrer noopener">University of Missouri, 2022</a>: <a href="https://docslib.org/doc/10331976/human-trafficking-in-missouri-and-metro-east-st-louis-provider-based-needs-assessment-and-demographic-snapshot" rel="noreferrer noopener">Nichols, Preble and Cox, 2019</a>).</p>
  <p>Trafficking does not require movement: It can be done to someone who has never left their hometown (a paraphrase; confirmed: U.S. Department of Homeland Security).</p>
  <p><strong>What these words mean in the law</strong></p>
  <p><strong>“Coercion”, in federal law:</strong></p>
  <blockquote>The term “coercion” means— (A) threats of serious harm to or physical restraint against any person; (B) any scheme, plan, or pattern intended to cause a person to believe that failure to perform an act would result in serious harm to or physical restraint against any person; or (C) the abuse or threatened abuse of the legal process.</blockquote>
  <p>The federal statute’s words. State law differs.</p>
  <p><span>Confirmed:</span> <span><a href="https://www.law.cornell.edu/uscode/text/22/7102" rel="noreferrer noopener">22 U.S.C. § 7102</a>, via Second copy of 22 U.S.C. § 7102.</span></p>
`;

export const examples: Record<string, string> = {
  both: `<ht-type-list>${both}</ht-type-list>`,
  labor: `<ht-type-list types="labor-trafficking">${labor}</ht-type-list>`,
  'heading-level': `<ht-type-list heading-level="3">${both}</ht-type-list>`,
};
