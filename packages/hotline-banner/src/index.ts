export { HtHotlineBanner, type BannerPlacement } from './ht-hotline-banner.js';
