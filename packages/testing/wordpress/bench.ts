/** What every check works with. */
import type { Browser } from 'puppeteer-core';
import type { Checks } from './checks.js';
import type { Site } from './site.js';

export interface Bench {
  site: Site;
  browser: Browser;
  checks: Checks;
  /** The plugin's archive. */
  zip: string;
}
