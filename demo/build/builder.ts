/** The builder: shows the form when everything it needs has loaded, else the blocks stay. */
import { App } from './app.js';
import { builderData } from './ledger.js';
import { draw } from './view/page.js';
import { listen } from './view/preview.js';
import { en } from './words/en.js';
import { es } from './words/es.js';

const place = document.querySelector<HTMLElement>('#builder');
const own = new URL('.', (document.currentScript as HTMLScriptElement).src).href;
const language = document.documentElement.lang === 'es' ? 'es' : 'en';
const data = builderData();

if (place && data) {
  place.replaceChildren();
  const app = new App(data, language, own, (changed) => draw(changed, place));
  app.render();
  listen(app);
} else if (place) {
  const message = document.createElement('p');
  message.className = 'warning';
  message.setAttribute('role', 'status');
  message.textContent = { en, es }[language].failed;
  place.prepend(message);
}
