import type { Fallback } from '@ht-widgets/core/statement.js';
import { fallback as chart } from '@ht-widgets/chart/fallback.js';
import { fallback as dataNote } from '@ht-widgets/data-note/fallback.js';
import { fallback as factorList } from '@ht-widgets/factor-list/fallback.js';
import { fallback as hotlineBanner } from '@ht-widgets/hotline-banner/fallback.js';
import { fallback as quickExit } from '@ht-widgets/quick-exit/fallback.js';
import { fallback as responseList } from '@ht-widgets/response-list/fallback.js';
import { fallback as sourceList } from '@ht-widgets/source-list/fallback.js';
import { fallback as stat } from '@ht-widgets/stat/fallback.js';
import { fallback as typeList } from '@ht-widgets/type-list/fallback.js';
import type { WidgetName } from '../names.js';

/** The text of each widget where it is not drawn, for the command and for pages with snippets. */
export const fallbacks: Readonly<Record<WidgetName, Fallback>> = {
  stat,
  'factor-list': factorList,
  'type-list': typeList,
  'response-list': responseList,
  chart,
  'data-note': dataNote,
  'source-list': sourceList,
  'hotline-banner': hotlineBanner,
  'quick-exit': quickExit,
};
