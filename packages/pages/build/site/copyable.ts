/** Writes the text of a widget as a block to copy, for where no script can make one. */
import type { Attributes } from '@ht-widgets/core/statement.js';
import type { WidgetName } from '../../../ht-widgets/src/names.ts';
import { snippetOf } from '../../../ht-widgets/src/snippet/snippet.ts';
import type { Language } from '../page.ts';
import { openBlock } from './copying.ts';
import { ledger } from './widgets.ts';

/** The static form, which needs no address. */
export function copyableHtml(
  widget: WidgetName,
  attributes: Attributes,
  label: string,
  lang: Language,
): string {
  const wanted = { widget, form: 'static', lang, attributes, address: '' } as const;
  return openBlock(snippetOf(ledger, wanted).join('\n'), label, lang);
}
