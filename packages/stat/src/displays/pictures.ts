/** The pictures of `<ht-stat>`. A separate chunk, which only pages with pictures load. */
import type { Cited } from '@ht-widgets/core';
import { addStyles } from '@ht-widgets/core/add-styles.js';
import { bar } from './bar.js';
import { compare } from './compare.js';
import type { Drawing, HtStat } from '../ht-stat.js';
import { hundred } from './hundred.js';
import { leadStyles } from './lead.styles.js';
import { styles } from './pictures.styles.js';

/** Draws what the attributes of `stat` request; undefined where its fact cannot be drawn so. */
export async function draw(stat: HtStat, cited: Cited): Promise<Drawing | undefined> {
  addStyles(stat, styles);
  const { display, compare: other } = stat;
  const pair = other ? await compare(stat, cited, other.trim()) : undefined;
  if (pair || (other && display !== 'hundred')) return pair;
  if (display === 'lead') {
    addStyles(stat, leadStyles);
    return {};
  }
  return display === 'bar' ? bar(cited) : hundred(cited);
}
