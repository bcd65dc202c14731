import { warn } from '@ht-widgets/core/mode.js';
import { widgetNamed, widgets } from './names.js';

/** Whether nothing has made the element of a placeholder. */
function isWaiting(place: Element): boolean {
  const widget = widgetNamed(place.getAttribute('data-ht') ?? '');
  const drawn = [...place.children].some(({ localName }) => localName === `ht-${widget}`);
  return widgets.includes(widget) && !drawn;
}

/** In a bundle's development build: says that nothing draws the placeholders of the page. */
export function warnOfPlaceholders(): void {
  // On a server there is no page.
  if (typeof document === 'undefined') return;
  const look = (): void => {
    const place = [...document.querySelectorAll('[data-ht]')].find(isWaiting);
    if (place)
      warn(
        place,
        'has data-ht, and nothing on this page draws placeholders. ' +
          "Add import 'ht-widgets/placeholders.js' to the bundle.",
      );
  };
  // Later than a script that draws them and loads its files first.
  const wait = (): unknown => setTimeout(look, 2000);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait);
}
