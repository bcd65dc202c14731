/** Named examples of `<ht-factor-list>`: demo, README, accessibility tests and screenshots all read these. */

function link(name: string, url: string): string {
  return `<a href="${url}" rel="noreferrer noopener">${name}</a>`;
}

const source = {
  epi: link('Economic Policy Institute', 'https://www.epi.org/chart/earn-poverty-2022-figure-b-official-poverty-map-share-below-official-poverty-line-by-state-2021-2019/'),
  editorialNcadv: link('Editorial at Yahoo News, quoting NCADV', 'https://news.yahoo.com/editorial-understanding-societal-scourge-domestic-105000610.html'),
  nightlight: link('NightLight', 'https://www.nightlightinternational.com/post/human-trafficking-in-missouri'),
};

/** A test keeps these words equal to the ledger's. */
const factors = {
  poverty: `<b>Poverty.</b> Traffickers offer work, rent or a ride to people who cannot afford to say no. 12.7% of people in Missouri lived below the federal poverty line in 2021 (a survey estimate; confirmed: U.S. Census Bureau, American Community Survey, 2021, via ${source.epi}).`,
  housing: `<b>Housing and homelessness challenges.</b> Traffickers offer a place to sleep, then threaten to take it away.`,
  'gender-inequality': `<b>Gender inequality.</b> Traffickers target people who have less money, less say and less protection because of their gender.`,
  'foster-care': `<b>Involvement in the foster care system.</b> Traffickers look for young people without a steady adult beside them, and promise care or a family.`,
  'domestic-violence': `<b>Domestic violence.</b> Traffickers, some of them partners, use fear and control to make a person work or sell sex. 41.8% of women in Missouri have ever met physical or sexual violence or stalking by a partner, in a survey of 2010–2012 (old survey, self-reported; as reported by ${source.editorialNcadv}: CDC survey (NISVS), 2010–2012). 35.2% of men in Missouri have ever met physical or sexual violence or stalking by a partner, in a survey of 2010–2012 (old survey, self-reported; as reported by ${source.editorialNcadv}: CDC survey (NISVS), 2010–2012).`,
  racism: `<b>Racism.</b> Traffickers count on some people being believed less and protected less.`,
  'drug-use': `<b>Drug use.</b> Traffickers supply drugs, or hold them back, to keep a person under control.`,
  education: `<b>Lack of education.</b> Traffickers make false promises to people who have had little chance to learn about work, pay and rights.`,
  'mental-health': `<b>Mental health issues.</b> Traffickers use distress or illness to win a person's trust and then to control them.`,
};

type Id = keyof typeof factors;

/** A list that is complete without the script. */
function list(ids: readonly Id[]): string {
  return `<ul>
    ${ids.map((id) => `<li>${factors[id]}</li>`).join('\n    ')}
  </ul>
  <p>Vulnerability factors named by NightLight for Missouri. Risk factors are not causes, nor a victim's fault. The order is not a ranking. The organization’s own statement: ${source.nightlight}.</p>`;
}

const nine = list(Object.keys(factors) as Id[]);

export const examples: Record<string, string> = {
  list: `<ht-factor-list>
  ${nine}
</ht-factor-list>`,
  cards: `<ht-factor-list display="cards">
  ${nine}
</ht-factor-list>`,
  details: `<ht-factor-list display="details">
  ${nine}
</ht-factor-list>`,
  subset: `<ht-factor-list factors="domestic-violence poverty">
  ${list(['domestic-violence', 'poverty'])}
</ht-factor-list>`,
  'heading-level': `<ht-factor-list display="cards" heading-level="3">
  ${nine}
</ht-factor-list>`,
};
