/** Named examples of `<ht-factor-list>`: README and tests read these. */

function link(name: string, url: string): string {
  return `<a href="${url}" rel="noreferrer noopener">${name}</a>`;
}

const source = {
  epi: link(
    'Economic Policy Institute',
    'https://www.epi.org/chart/earn-poverty-2022-figure-b-official-poverty-map-share-below-official-poverty-line-by-state-2021-2019/',
  ),
  editorialNcadv: link(
    'Editorial at Yahoo News, quoting NCADV',
    'https://news.yahoo.com/editorial-understanding-societal-scourge-domestic-105000610.html',
  ),
  nightlight: link(
    'NightLight',
    'https://www.nightlightinternational.com/post/human-trafficking-in-missouri',
  ),
};

/** A test keeps these words equal to the ledger's. */
const factors = {
  poverty: `<b>Poverty.</b> Traffickers offer work, money or a ride to people who can hardly afford to say no. 12.7% of people in Missouri lived below the federal poverty line in 2021 (a survey estimate; confirmed: U.S. Census Bureau, American Community Survey, 2021, via ${source.epi}).`,
  housing: `<b>Housing and homelessness challenges.</b> Traffickers offer a place to sleep to people who have none, and may threaten to take it away.`,
  'gender-inequality': `<b>Gender inequality.</b> Traffickers look for people who have less money, less say or less protection because of their gender.`,
  'foster-care': `<b>Involvement in the foster care system.</b> Traffickers offer care, or the feeling of a family, to young people who have no steady adult beside them.`,
  'domestic-violence': `<b>Domestic violence.</b> Traffickers offer a way out to people who are hurt at home, or are the partner who uses fear and control. 41.8% of women in Missouri had ever experienced physical or sexual violence or stalking by a partner, in a survey of 2010–2012 (an old survey; does not count trafficking; as reported by ${source.editorialNcadv}: CDC survey (NISVS), 2010–2012). 35.2% of men in Missouri had ever experienced physical or sexual violence or stalking by a partner, in a survey of 2010–2012 (an old survey; does not count trafficking; as reported by ${source.editorialNcadv}: CDC survey (NISVS), 2010–2012).`,
  racism: `<b>Racism.</b> Traffickers look for people who, because of racism, may be believed less and protected less.`,
  'drug-use': `<b>Drug use.</b> Traffickers offer drugs to people who depend on them, or hold drugs back, to keep control.`,
  education: `<b>Lack of education.</b> Traffickers make false offers to people who have had little chance to learn about work, pay and rights.`,
  'mental-health': `<b>Mental health issues.</b> Traffickers offer comfort to people who are in distress, and use that trust to control them.`,
};

type Id = keyof typeof factors;

/** A list that is complete without the script. */
function list(ids: readonly Id[]): string {
  return `<ul>
    ${ids.map((id) => `<li>${factors[id]}</li>`).join('\n    ')}
  </ul>
  <p>Vulnerability factors named by NightLight for Missouri. Risk factors are not causes, and not a victim’s fault. The order is not a ranking. The organization’s own statement: ${source.nightlight}.</p>`;
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
