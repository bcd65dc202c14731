/** Words of the elements, which a picture uses too. */
import * as hotline from '../../../packages/hotline-banner/src/ht-hotline-banner.strings.js';

export const banner = hotline.dictionary;
export { dictionary as stat } from '../../../packages/stat/src/ht-stat.strings.js';
