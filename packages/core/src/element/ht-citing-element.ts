import type { Language, Sources } from '@ht-widgets/facts';
import type { PropertyValues } from '@lit/reactive-element';
import { HtElement } from './ht-element.js';
import { Citing } from '../citing/citing.js';

/**
 * An element that cites sources. The page's source lists number what it shows.
 *
 * @attr {string} [src] - Address of a dataset of the page's own. Not in the self-contained file.
 * @csspart standing - The word of a standing. It cannot be hidden.
 * @csspart source - A named source. It cannot be hidden.
 * @csspart link - Each link.
 */
export abstract class HtCitingElement<
  Content extends { language: Language; sources: Sources },
> extends HtElement<Content> {
  private readonly citing = new Citing(this);

  /** The ids of the sources that `template` shows, in its order. An id may occur more than once. */
  protected abstract cites(content: Content): readonly string[];

  protected override update(changed: PropertyValues): void {
    this.citing.release();
    super.update(changed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // What is not shown is not cited.
    const { shown } = this;
    if (shown) this.citing.cite(this.cites(shown), shown.sources, shown.language);
    else this.citing.cite([], {}, 'en');
  }
}
