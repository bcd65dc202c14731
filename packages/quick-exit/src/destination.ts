/** Where an exit leads that was given no address, or none that will do: dull, public, fast, the same for everybody. */
export const usualDestination = 'https://www.weather.gov/';

/**
 * The address, normalised, if an exit may lead there: absolute, https, without name and password. Nothing else is sure
 * to leave this site, or to arrive unread.
 */
export function safeAddress(address: string | null): string | undefined {
  // `new URL` alone would take "https:page", which a link resolves against the page's own address.
  if (address === null || !/^\s*https:\/\//i.test(address)) return undefined;
  try {
    const { href, username, password } = new URL(address);
    return username === '' && password === '' ? href : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an address leads to a page that may show what somebody searched, bought or watched. Authors are told; nobody is stopped. */
export function isPersonal(address: string): boolean {
  // They greet a person by what they did there before. None of such lists is complete; these are the ones that sites
  // choose. It stands in here so that it goes with the function from what visitors load.
  return /(^|\.)(google|bing|yahoo|duckduckgo|amazon|ebay|walmart|youtube|netflix|tiktok|facebook|instagram|pinterest|twitter|x|reddit|cnn|foxnews)\.com$/.test(
    new URL(address).hostname,
  );
}
