/** The builder: shows the form when everything it needs has loaded, else the blocks stay. */
import { citationStyles } from '../../packages/core/src/statement/citation.styles.js';
import { App, type Texts } from './app.js';
import { builderData } from './ledger.js';
import { offer } from './offer.js';
import { draw } from './view/page.js';
import { listen } from './view/preview.js';

/** Called by the script of each language, which has the words of that language alone. */
export function begin(texts: Texts): void {
  const place = document.querySelector<HTMLElement>('#builder');
  const own = new URL('.', (document.currentScript as HTMLScriptElement).src).href;
  const data = builderData(texts.language);
  if (place && data) {
    // The marks of standings.
    const { styleSheet } = citationStyles;
    if (styleSheet) document.adoptedStyleSheets.push(styleSheet);
    const app = new App(data, texts, own, (changed) => {
      // The ready blocks, until everything that the address needs has loaded.
      if (!place.querySelector('.builder')) place.replaceChildren();
      draw(changed, place);
    });
    offer(data.dataset);
    app.render();
    listen(app);
  } else if (place) {
    const message = document.createElement('p');
    message.className = 'warning';
    message.setAttribute('role', 'status');
    message.textContent = texts.words.failed;
    place.prepend(message);
  }
}
