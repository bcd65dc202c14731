/** Named examples of `<ht-chart>`: README and tests read these. */

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
  columbiaTribune: link(
    'Columbia Daily Tribune',
    'https://www.columbiatribune.com/30994e70-26e5-5fae-a02c-df39d44bfb92.html',
  ),
  fourStates: link(
    'Four States Homepage',
    'https://www.fourstateshomepage.com/local-news/human-trafficking-a-local-and-national-battle/',
  ),
  kmiz2026: link(
    'KMIZ, 2026',
    'https://abc17news.com/news/top-stories/2026/01/11/missouri-sees-spike-in-human-trafficking-cases',
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
  stJosephPost2026: link(
    'St. Joseph Post, 2026',
    'https://stjosephpost.com/posts/cb2a1a28-e7e3-404b-8543-e1030a196390',
  ),
  modot2025: link(
    'Missouri Department of Transportation, 2025',
    'https://farmerpublishing.com/2025/01/14/join-the-fight-against-human-trafficking/',
  ),
  newsPressNow2026: link(
    'News-Press NOW, 2026',
    'https://www.newspressnow.com/news/2026/01/07/national-human-trafficking-prevention-month-highlights-ongoing-crisis',
  ),
  nhth: 'National Human Trafficking Hotline',
  upi2017: link(
    'UPI in Gephardt Daily, 2017',
    'https://gephardtdaily.com/national-international/report-human-trafficking-in-u-s-rose-35-7-percent-in-one-year',
  ),
  hotline2016Copy: 'Copy of the hotline’s 2016 page',
  polaris2017: link(
    'Polaris, 2017 statistics',
    'https://docslib.org/doc/11672756/growing-awareness-growing-impact',
  ),
  polaris2019: link('Polaris, 2019', 'https://polarisproject.org/?p=1122'),
  polaris2020: link(
    'Polaris, 2020',
    'https://polarisproject.org/press-releases/more-trafficking-survivors-reaching-out-for-help/',
  ),
  covenantRescue: link(
    'covenantrescue.org',
    'https://covenantrescue.org/which-states-have-the-highest-rates-of-human-trafficking/',
  ),
  stLouisNewspaper: 'St. Louis newspaper, read in a copy',
  stand: link('STAND Against Trafficking', 'https://www.standagainsttrafficking.org/learn'),
  greenLight: link(
    'Greenlight Operation',
    'https://greenlightoperation.org/updated-national-and-state-human-trafficking-statistics',
  ),
  mivan: link('mivan.org, 2021', 'https://mivan.org/2021/01/11/'),
  mu2022: link(
    'University of Missouri, 2022',
    'https://healthsciences.missouri.edu/news/surprising-snapshot-of-trafficking-survivors/',
  ),
  mcaht2019: link(
    'Nichols, Preble and Cox, 2019',
    'https://docslib.org/doc/10331976/human-trafficking-in-missouri-and-metro-east-st-louis-provider-based-needs-assessment-and-demographic-snapshot',
  ),
  amara: link(
    'amaralegal.org',
    'https://amaralegal.org/news/insights-from-the-federal-human-trafficking-u-s-trafficking-in-persons-reports/',
  ),
  hti2022: 'Human Trafficking Institute, 2022 report',
  clarola: link('clarola.org', 'https://clarola.org/the-2023-federal-human-trafficking-report'),
  hti2023: 'Human Trafficking Institute, 2023 report',
};

interface Fallback {
  title: string;
  /** Names of the columns, where there are several figures in a row. */
  head?: readonly string[];
  rows: readonly (readonly string[])[];
  note: string;
  sources: readonly string[];
}

/** A chart with what stands there without script: a short table, the limit, the sources. */
function chart(
  id: string,
  { title, head, rows, note, sources }: Fallback,
  attributes = '',
): string {
  const line = ([name = '', ...cells]: readonly string[], tag: string) =>
    `    <tr><th scope="${tag === 'th' ? 'col' : 'row'}">${name}</th>${cells.map((cell) => (tag === 'th' ? ` <th scope="col">${cell}</th>` : ` <td>${cell}</td>`)).join('')}</tr>`;
  return [
    `<ht-chart chart="${id}"${attributes}>`,
    '  <table>',
    `    <caption>${title}</caption>`,
    ...(head ? [line(head, 'th')] : []),
    ...rows.map((row) => line(row, 'td')),
    '  </table>',
    `  <p>${note}</p>`,
    ...sources.map((text) => `  <p>${text}</p>`),
    '</ht-chart>',
  ].join('\n');
}

const types: Fallback = {
  title: 'Type of trafficking in cases of the National Human Trafficking Hotline, Missouri, 2021',
  rows: [
    ['Sex trafficking', '94%'],
    ['Labor trafficking', '9%'],
    ['Both', '3%'],
  ],
  note: 'Out of hotline cases; NightLight does not say whether all or only those of known type. The bars overlap: the 3% that were both are also in the other two. They count what reached the hotline, as reported by NightLight; labor trafficking often goes unreported.',
  sources: [`As reported by ${source.nightlight}: ${source.nhthMo}.`],
};

const venues: Fallback = {
  title: 'Venue in sex trafficking cases of the National Human Trafficking Hotline, Missouri, 2021',
  rows: [
    ['Pornography', '22%'],
    ['Hotel or motel', '9%'],
    ['Other, or not published', '56%'],
  ],
  note: 'Out of sex trafficking cases, probably the 216 that NightLight names. The three shares reach 87%, not 100%: NightLight gives no others, and a case may have several venues or none on record. “Other” is a residual and privacy group, not a place.',
  sources: [`As reported by ${source.nightlight}: ${source.nhthMo}.`],
};

const missouri: Fallback = {
  title:
    'Cases, likely victims and contacts, National Human Trafficking Hotline, Missouri, 2014 to 2024',
  head: ['Year', 'Cases', 'Likely victims', 'Contacts'],
  rows: [
    ['2014', '55', '', ''],
    ['2015', '67', '', '365'],
    ['2019', '233', '', ''],
    ['2020', '270*', '', '750'],
    ['2021', '240', '327', '1,103'],
    ['2023', '247*', '356', ''],
    ['2024', '272', '539', ''],
  ],
  note: '* Another figure was printed too. The contacts of 2015 are calls alone. The hotline revises its figures and these come from different pages, so a rise or fall may be a change in counting. They count what reached the hotline, not all trafficking. A contact is not a case; contacts have a scale of their own. Years without a figure are left open.',
  sources: [
    `Cases 2014, 2015; Contacts 2015 (calls): as reported by ${source.columbiaTribune}: ${source.nhthMo}.`,
    `Cases 2019: as reported by ${source.fourStates}: ${source.nhthMo}.`,
    `Cases 2020: as reported by ${source.kmiz2026}: ${source.nhthMo}.`,
    `Cases 2021; Likely victims 2021: confirmed: ${source.nhthMo}, via ${source.modotRelease} and ${source.kmiz2023}.`,
    `Cases 2023: as reported by ${source.modot2026} and ${source.stJosephPost2026}: ${source.nhthMo}.`,
    `Cases 2024: confirmed: ${source.nhthMo}, via ${source.kmiz2026} and ${source.stJosephPost2026}.`,
    `Likely victims 2023: as reported by ${source.modot2025}: ${source.nhthMo}.`,
    `Likely victims 2024: confirmed: ${source.nhthMo}, via ${source.stJosephPost2026} and ${source.newsPressNow2026}.`,
    `Contacts 2020: as reported by ${source.stLouisNewspaper}: ${source.nhthMo}.`,
    `Contacts 2021: confirmed: ${source.nhthMo}, via ${source.stand}; ${source.nhthMo}, “more than 1,100”, via ${source.kmiz2023}.`,
  ],
};

const country: Fallback = {
  title:
    'Cases and likely victims, National Human Trafficking Hotline, United States, 2015 to 2024',
  head: ['Year', 'Cases', 'Likely victims'],
  rows: [
    ['2015', '5,544', ''],
    ['2016', '7,572*', ''],
    ['2017', '8,759', '10,615'],
    ['2018', '10,949', ''],
    ['2019', '11,500*', '22,326'],
    ['2020', '10,583', '16,658'],
    ['2021', '10,360', ''],
    ['2023', '9,619', '16,999'],
    ['2024', 'nearly 12,000', 'nearly 22,000'],
  ],
  note: '* Another figure was printed too. The hotline revises its figures and these come from different pages, so a rise or fall may be a change in counting. They count what reached the hotline, not all trafficking. The sheet for 2017 adds a second text line. The figures for 2024 are rounded (“nearly”). Years without a figure are left open.',
  sources: [
    `Cases 2015: as reported by ${source.columbiaTribune}: ${source.nhth}.`,
    `Cases 2016: as reported by ${source.upi2017} and ${source.hotline2016Copy}: ${source.nhth}.`,
    `Cases 2017; Likely victims 2017: as reported by ${source.polaris2017}: ${source.nhth}.`,
    `Cases 2018: as reported by ${source.polaris2019}: ${source.nhth}.`,
    `Cases 2019: as reported by ${source.polaris2020}: ${source.nhth}.`,
    `Cases 2020; Likely victims 2020: as reported by ${source.covenantRescue}: ${source.nhth}.`,
    `Cases 2021: as reported by ${source.stand}: ${source.nhth}.`,
    `Cases 2023; Likely victims 2023: as reported by ${source.greenLight}: ${source.nhth}.`,
    `Cases 2024; Likely victims 2024: as reported by ${source.modot2026} and ${source.stJosephPost2026}: ${source.nhth}.`,
    `Likely victims 2019: as reported by ${source.mivan}: ${source.nhth}.`,
  ],
};

const providers: Fallback = {
  title:
    'Type of trafficking of survivors served, Missouri and Metro East St. Louis, study of 2019',
  rows: [
    ['Sex trafficking alone', '83%'],
    ['Labor trafficking alone', '5%'],
    ['Both', '13%*'],
  ],
  note: 'Out of survivors served by the providers. * Another figure was printed too. Providers’ answers about their clients, not hotline data. The bars do not overlap. They make 101% by rounding; another page gives 12% for both. The survey year is not confirmed.',
  sources: [`As reported by ${source.mu2022}: ${source.mcaht2019}.`],
};

const prosecutions: Fallback = {
  title: 'New federal human trafficking cases, United States, 2022 and 2023',
  rows: [
    ['2022, in the 2022 report', '183'],
    ['2022, in the 2023 report', '203'],
    ['2023, in the 2023 report', '202'],
  ],
  note: 'The count for 2022 changed from 183 to 203 between two editions of the report; compare only within one edition. It does not measure how common trafficking is, nor cases in state courts.',
  sources: [
    `2022, in the 2022 report: as reported by ${source.amara}: ${source.hti2022}.`,
    `2022, in the 2023 report; 2023, in the 2023 report: as reported by ${source.clarola}: ${source.hti2023}.`,
  ],
};

export const examples: Record<string, string> = {
  types: chart('mo-types-2021', types),
  venues: chart('mo-venues-2021', venues),
  missouri: chart('mo-by-year', missouri),
  country: chart('us-by-year', country),
  providers: chart('provider-types-2019', providers),
  prosecutions: chart('federal-prosecutions', prosecutions),
  table: chart('mo-types-2021', types, ' display="table"'),
  heading: chart('mo-by-year', missouri, ' heading-level="3"'),
};
