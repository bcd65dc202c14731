/** Where an exit leads by default: a public page that loads fast and is the same for everyone. */
export const usualDestination = 'https://www.weather.gov/';

/**
 * The normalised address if an exit may lead there: absolute, https, without user name or password.
 * No other address is sure to leave this site, or to stay private on the way.
 */
export function safeAddress(address: string | null): string | undefined {
  // `new URL` alone accepts "https:page", which a link resolves against the page's own address.
  if (address === null || !/^\s*https:\/\//i.test(address)) return undefined;
  try {
    const { href, username, password } = new URL(address);
    return username === '' && password === '' ? href : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a page may show what the visitor searched, bought or watched; for a warning. */
export function isPersonal(address: string): boolean {
  // Such a list is never complete. These are the sites that authors choose. It is inside the
  // function so that the build removes both from what visitors load.
  return new RegExp(
    '(^|\\.)(google|bing|yahoo|duckduckgo|amazon|ebay|walmart|youtube|netflix|tiktok|facebook' +
      '|instagram|pinterest|twitter|x|reddit|cnn|foxnews)\\.com$',
  ).test(new URL(address).hostname);
}
