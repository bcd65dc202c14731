/** Named examples of `<ht-stat>`: README and tests read these. */

function link(name: string, url: string): string {
  return `<a href="${url}" rel="noreferrer noopener">${name}</a>`;
}

const source = {
  nightlight: link(
    'NightLight',
    'https://www.nightlightinternational.com/post/human-trafficking-in-missouri',
  ),
  nhthMo: link(
    'National Human Trafficking Hotline',
    'https://humantraffickinghotline.org/en/statistics/missouri',
  ),
  kmiz2026: link(
    'KMIZ, 2026',
    'https://abc17news.com/news/top-stories/2026/01/11/missouri-sees-spike-in-human-trafficking-cases',
  ),
  stJosephPost2026: link(
    'St. Joseph Post, 2026',
    'https://stjosephpost.com/posts/cb2a1a28-e7e3-404b-8543-e1030a196390',
  ),
  editorialNcadv: link(
    'Editorial at Yahoo News, quoting NCADV',
    'https://news.yahoo.com/editorial-understanding-societal-scourge-domestic-105000610.html',
  ),
  epi: link(
    'Economic Policy Institute',
    'https://www.epi.org/chart/earn-poverty-2022-figure-b-official-poverty-map-share-below-official-poverty-line-by-state-2021-2019/',
  ),
  ncose: link(
    'National Center on Sexual Exploitation',
    'https://endsexualexploitation.org/articles/new-report-on-sex-buyers-has-policy-implications',
  ),
  modotRelease: link('Missouri Department of Transportation', 'https://www.modot.org/node/40259'),
  kmiz2023: link(
    'KMIZ, 2023',
    'https://abc17news.com/news/crime/2023/01/09/human-trafficking-awareness-initiative-starts-today',
  ),
  modot2026: link(
    'Missouri Department of Transportation, 2026',
    'https://eldoradospringsmo.com/community/join-modot-in-the-fight-against-human-trafficking/',
  ),
  centerSquare: link(
    'The Center Square',
    'https://www.thecentersquare.com/missouri/missouri-recorded-a-2-8-gain-in-population-over-past-decade-federal-data-shows/article_1c0303d6-b2bc-11eb-b56c-cff7ec6a28af.html',
  ),
  southeastMissourian: link(
    'Southeast Missourian',
    'https://www.semissourian.com/news/states-population-climbs-above-6-million-2879854/',
  ),
  mcaht2019: link(
    'Nichols, Preble and Cox, 2019',
    'https://docslib.org/doc/10331976/human-trafficking-in-missouri-and-metro-east-st-louis-provider-based-needs-assessment-and-demographic-snapshot',
  ),
  mu2022: link(
    'University of Missouri, 2022',
    'https://healthsciences.missouri.edu/news/surprising-snapshot-of-trafficking-survivors/',
  ),
  polarisSurvivors: link(
    'Polaris, National Survivor Study',
    'https://polarisproject.org/?post_type=post&amp;p=17731',
  ),
  polaris2017: link(
    'Polaris, 2017 statistics',
    'https://docslib.org/doc/11672756/growing-awareness-growing-impact',
  ),
  abc15: link(
    'ABC15 Arizona',
    'https://abc15.com/news/data/human-trafficking-in-the-us-how-often-sex-trafficking-occurs-in-the-country',
  ),
  usc227102: link('22 U.S.C. § 7102', 'https://www.law.cornell.edu/uscode/text/22/7102'),
  crs2025: link(
    'Congressional Research Service, 2025',
    'https://www.everycrsreport.com/files/2025-03-21_R47211_9369468f1de7a7c5d4bc62a8c7b79be063ba229b.html',
  ),
  stateGuide: link(
    'U.S. Department of State',
    'https://www.state.gov/guide-for-introductory-human-trafficking-awareness-training-non-binding/',
  ),
};

const sexShare = `<p>94% of the cases that the National Human Trafficking Hotline identified in Missouri in 2021 involved sex trafficking. Out of hotline cases; NightLight does not say whether all or only those of known type. Counts what reached the hotline, not how much trafficking there is. Labor trafficking often goes unreported. As reported by ${source.nightlight}: ${source.nhthMo}.</p>`;
const laborShare = `<p>9% of the cases that the National Human Trafficking Hotline identified in Missouri in 2021 involved labor trafficking. Out of hotline cases; NightLight does not say whether all or only those of known type. Labor trafficking often goes unreported. Cases of both types are counted here and also in the share for sex trafficking (94%). As reported by ${source.nightlight}: ${source.nhthMo}.</p>`;
const poverty = `<p>12.7% of people in Missouri lived below the federal poverty line in 2021. Out of people whose poverty status the survey could tell. A survey estimate. Poverty is a risk factor, not a cause of trafficking. Confirmed: U.S. Census Bureau, American Community Survey, 2021, via ${source.epi}.</p>`;
const populationRank = `<p>19th most populous state in the 2020 Census was Missouri. Out of 50 states; 1st has the most people. By the census count. An older estimate for the same year says 18th. Confirmed: U.S. Census Bureau, 2020 Census, table of all states, by counting, via ${source.centerSquare}.</p>`;
const minorityShare = `<p>46% of survivors served in Missouri and Metro East St. Louis were Black or brown, in a study of 2019. Out of survivors served, of any gender and any type of trafficking. The article says it of women and counts Asian people in. The university gives 46% Black or brown and, apart from that, 10% Asian, of all survivors served. Providers’ answers about clients, not hotline data. Survey year unconfirmed. Contested: ${source.mcaht2019}, via ${source.mu2022} and ${source.nightlight}.</p>`;

/** A test keeps the words inside the tags equal to the ledger's. */
export const examples: Record<string, string> = {
  card: `<ht-stat fact="nhth-mo-sex-share-2021">
  ${sexShare}
</ht-stat>`,
  inline: `<p>Nobody can count what stays hidden. What is counted is help that was asked for: <ht-stat fact="nhth-mo-cases-2024" display="inline">272 cases identified by the National Human Trafficking Hotline in Missouri in 2024 (counts what reached the hotline; confirmed: ${source.nhthMo}, via ${source.kmiz2026} and ${source.stJosephPost2026})</ht-stat>.</p>`,
  hundred: `<ht-stat fact="nhth-mo-labor-share-2021" display="hundred">
  ${laborShare}
</ht-stat>`,
  'hundred-decimals': `<ht-stat fact="mo-poverty-rate-2021" display="hundred">
  ${poverty}
</ht-stat>`,
  'hundred-range': `<ht-stat fact="mo-victims-female-share" display="hundred">
  <p>91–100% of sex trafficking victims in Missouri are female, NightLight writes from “various sources” it does not name; year not stated. Out of victims in “various sources”. The sources are not named and count different people, so this cannot be checked. Leaves out labor trafficking. Men, boys and LGBTQ+ victims are under-identified. Contested: ${source.nightlight}.</p>
</ht-stat>`,
  'hundred-qualified': `<ht-stat fact="us-men-bought-sex-lifetime" display="hundred">
  <p>More than 20% of U.S. men said they had ever paid for sex, in an online survey of 2016–2017. Out of 8,201 men aged 18 and over. The article says: up to 15. The survey that the article names says just over 20%. The article seems to mix it with another study. From an opt-in web panel. An academic survey, reported by Iowa Public Radio, found about 14%. Corrected: Demand Abolition, 2018, via ${source.ncose}.</p>
</ht-stat>`,
  'hundred-refused-for-a-count': `<ht-stat fact="nhth-mo-cases-2021" display="hundred">
  <p>240 cases identified by the National Human Trafficking Hotline in Missouri in 2021. Counts what reached the hotline, not all trafficking. May be revised. Confirmed: ${source.nhthMo}, via ${source.modotRelease} and ${source.kmiz2023}.</p>
</ht-stat>`,
  bar: `<ht-stat fact="mo-poverty-rate-2021" display="bar">
  ${poverty}
</ht-stat>`,
  'bar-rank': `<ht-stat fact="mo-population-rank-2020" display="bar">
  ${populationRank}
</ht-stat>`,
  'bar-refused-for-a-contested-claim': `<ht-stat fact="mo-minority-share" display="bar">
  ${minorityShare}
</ht-stat>`,
  'compare-shares': `<ht-stat fact="mo-partner-violence-women" compare="mo-partner-violence-men">
  <p>41.8% of women in Missouri had ever experienced physical or sexual violence or stalking by a partner, in a survey of 2010–2012. Out of adult women in Missouri. An old survey, self-reported, over a lifetime. It does not count trafficking. As reported by ${source.editorialNcadv}: CDC survey (NISVS), 2010–2012.</p>
  <p>35.2% of men in Missouri had ever experienced physical or sexual violence or stalking by a partner, in a survey of 2010–2012. Out of adult men in Missouri. An old survey, self-reported, over a lifetime. It does not count trafficking. As reported by ${source.editorialNcadv}: CDC survey (NISVS), 2010–2012.</p>
</ht-stat>`,
  'compare-counts': `<ht-stat fact="nhth-mo-cases-2021" compare="nhth-mo-cases-2024">
  <p>240 cases identified by the National Human Trafficking Hotline in Missouri in 2021. Counts what reached the hotline, not all trafficking. May be revised. Confirmed: ${source.nhthMo}, via ${source.modotRelease} and ${source.kmiz2023}.</p>
  <p>272 cases identified by the National Human Trafficking Hotline in Missouri in 2024. Counts what reached the hotline, not all trafficking. May be revised. Confirmed: ${source.nhthMo}, via ${source.kmiz2026} and ${source.stJosephPost2026}.</p>
</ht-stat>`,
  secondhand: `<ht-stat fact="nhth-us-cases-2024">
  <p>Nearly 12,000 cases identified by the National Human Trafficking Hotline in the U.S. in 2024. Rounded by the Missouri Department of Transportation. Counts what reached the hotline. As reported by ${source.modot2026} and ${source.stJosephPost2026}: National Human Trafficking Hotline.</p>
</ht-stat>`,
  confirmed: `<ht-stat fact="mo-population-rank-2020">
  ${populationRank}
</ht-stat>`,
  corrected: `<ht-stat fact="mo-population-2020">
  <p>6,154,913 people lived in Missouri on the day of the 2020 Census. The article says: over 6.2 million. The count rounds to 6.2 million but is not over it. A count for one day. Later estimates differ. Corrected: U.S. Census Bureau, 2020 Census, via ${source.centerSquare} and ${source.southeastMissourian}.</p>
</ht-stat>`,
  contested: `<ht-stat fact="mo-minority-share">
  ${minorityShare}
</ht-stat>`,
  attributed: `<ht-stat fact="polaris-survivors-record">
  <p>Criminal records of survivors, as Polaris describes them: Polaris writes that 42% of the survivors who chose to answer its U.S. survey had a criminal record. It is not said of which year. A self-selected sample, not all survivors. The organization’s own statement: ${source.polarisSurvivors}.</p>
</ht-stat>`,
  mean: `<ht-stat fact="nhth-us-age-of-entry">
  <p>19 years of age was the average at first sex trafficking in U.S. data of the National Human Trafficking Hotline, probably of 2017. Out of victims of sex trafficking whose age at entry was known. The article sets this national figure among Missouri figures and says that these victims contacted the hotline; most victims in the data did not. About half of the ages were unknown. An average hides children and older adults. Contested: ${source.polaris2017}, via ${source.abc15}.</p>
</ht-stat>`,
  list: `<ht-stat fact="survivor-services">
  <p>Services for survivors, as NightLight describes them: housing, basic needs, drug rehabilitation, mental and physical health, job skills training, mentoring, coaching, counseling. NightLight’s own description. The organization’s own statement: ${source.nightlight}.</p>
</ht-stat>`,
  definition: `<ht-stat fact="sex-trafficking-definition">
  <p>Sex trafficking as a severe form, in the words of federal law: <q>sex trafficking in which a commercial sex act is induced by force, fraud, or coercion, or in which the person induced to perform such act has not attained 18 years of age</q>. The article says: force, fraud or coercion … from a child or adult. If the person is under 18, no force, fraud or coercion has to be shown. The federal statute’s words. State law differs. Corrected: ${source.usc227102}, via USLegal.</p>
</ht-stat>`,
  law: `<ht-stat fact="law-commercial-sex-act">
  <p>“Commercial sex act”, in federal law: <q>The term “commercial sex act” means any sex act on account of which anything of value is given to or received by any person.</q> The federal statute’s words. State law differs. Confirmed: ${source.usc227102}, via Copy of 22 U.S.C. § 7102.</p>
</ht-stat>`,
  statement: `<ht-stat fact="metrics-incomplete">
  <p>No complete count: There is no complete count of human trafficking in Missouri. A report to Congress says that comprehensive data are not available for the United States. The report to Congress speaks of the whole country. Confirmed: ${source.crs2025}.</p>
</ht-stat>`,
  'inline-corrected': `<p>How many live here? <ht-stat fact="mo-population-2020" display="inline">6,154,913 people lived in Missouri on the day of the 2020 Census (The article says: over 6.2 million. The count rounds to 6.2 million but is not over it. a count for one day; corrected: U.S. Census Bureau, 2020 Census, via ${source.centerSquare} and ${source.southeastMissourian})</ht-stat>.</p>`,
  'inline-contested': `<p>One often reads: <ht-stat fact="nhth-mo-cases-per-capita-rank" display="inline">4th in the nation by cases of the National Human Trafficking Hotline per resident, NightLight writes of Missouri; year not stated (The hotline publishes no such rank; World Population Review probably worked it out for 2020. Without D.C. it would be 3rd. follows use of one hotline; contested: ${source.nightlight})</ht-stat>.</p>`,
  'inline-law': `<p>The law has words for it. <ht-stat fact="law-commercial-sex-act" display="inline">“Commercial sex act”, in federal law: <q>The term “commercial sex act” means any sex act on account of which anything of value is given to or received by any person.</q> (federal law; confirmed: ${source.usc227102}, via Copy of 22 U.S.C. § 7102)</ht-stat></p>`,
  'inline-list': `<p>There is more than one kind. <ht-stat fact="tvpa-two-types" display="inline">The two severe forms of trafficking in federal law: sex trafficking and labor trafficking, or forced labor (“labor trafficking” is the everyday name; confirmed: ${source.usc227102}, via USLegal; ${source.stateGuide})</ht-stat>.</p>`,
  'heading-level': `<ht-stat fact="nhth-mo-labor-share-2021" heading-level="3">
  ${laborShare}
</ht-stat>`,
  note: `<ht-stat fact="mo-poverty-rate-2021">
  ${poverty}
  <p slot="note">Our food pantry is open on Tuesdays and Fridays.</p>
</ht-stat>`,
  theme: `<ht-stat fact="nhth-mo-sex-share-2021" theme="dark" display="hundred">
  ${sexShare}
</ht-stat>`,
};
