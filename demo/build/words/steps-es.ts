/** The steps in Spanish. Between `**` is what an editor calls its parts in English. */
import type { Steps } from './steps.js';

const pegue = 'Pegue el texto y publique.';
const publique = 'Publique y abra la página en una ventana privada. Debe ver el widget.';
const texto = [
  'Edite su página y agregue un bloque de HTML o de código.',
  'Pegue el texto y publique. Los visitantes ven las palabras, el límite y la fuente, sin tarjeta.',
  'Copie un texto nuevo de vez en cuando. No cambia por sí solo.',
] as const;
const todoAdentro = 'Un bloque con todo adentro';
const soloTexto = 'Solo texto';
const cuadro = 'Ponga arriba un cuadro de texto con el 911 y el número de la línea de ayuda.';

export const es: Steps = {
  'wordpress/plugin': [
    'El plugin, para cualquier usuario',
    'Un administrador abre **Plugins → Add Plugin**, presiona **Upload Plugin** y ' +
      'elige el archivo `ht-widgets-wordpress.zip`.',
    'El administrador presiona **Install Now** y luego **Activate Plugin**.',
    'Edite su página. Presione el signo más, escriba `trafficking` y elija ' +
      '**Hotline banner**, **Fact** u otro bloque.',
    'Publique la página y mírela.',
  ],
  'wordpress/block': [
    'Un bloque Custom HTML, para administradores y editores',
    'Edite su página y agregue un bloque **Custom HTML**.',
    pegue,
    'Mire la página publicada. El editor puede mostrar solo texto.',
  ],
  'wordpress/author': [
    'Un bloque Custom HTML, para autores y colaboradores',
    'Un administrador agrega la línea para todo el sitio, en el pie del tema.',
    'Edite su página y agregue un bloque **Custom HTML**.',
    pegue,
    'Mire la página publicada. Sin la línea, los visitantes ven el texto del bloque.',
  ],
  'wordpress/static': [
    'Solo texto, para WordPress.com sin plugins',
    'Edite su página y agregue un bloque **Custom HTML**.',
    pegue,
    'Abra la página en una ventana privada y presione cada número de teléfono una vez.',
  ],
  'squarespace/block': [
    'Un Code Block, en los planes que permiten código',
    'Edite su página y agregue un **Code Block** de tipo HTML.',
    'Pegue el texto y guarde.',
    'Abra la página en una ventana privada. Squarespace detiene los scripts mientras usted edita.',
  ],
  'squarespace/frame': [
    'Un marco, en los planes que tienen Embed Block',
    'Escriba como texto el 911 y el número de la línea de ayuda.',
    'Agregue debajo el **Embed Block** y pegue el texto.',
    publique,
  ],
  'squarespace/paste': [
    todoAdentro,
    'Edite su página y agregue un **Code Block** de tipo HTML.',
    'Pegue todo el texto, hasta la última línea, y guarde.',
    'Abra la página en una ventana privada. Si falta el final, use solo el texto.',
  ],
  'squarespace/static': [
    soloTexto,
    'Edite su página y agregue un **Code Block** de tipo HTML.',
    pegue,
  ],
  'wix/frame': [
    'Un marco',
    cuadro,
    'Agregue **Embed Code** y luego **Embed a site**. Los nombres pueden ser otros.',
    'Pegue la dirección y agrande el cuadro hasta que nada se desplace en un teléfono.',
    publique,
  ],
  'wix/element': [
    'Un Custom Element, en un plan premium',
    cuadro,
    'Agregue **Custom Element** y elija **Server URL** como origen.',
    'Llene los campos de abajo y haga el cuadro bastante alto para teléfonos.',
    publique,
  ],
  'wix/paste': [
    todoAdentro,
    'Agregue **Embed Code** y luego **Embed HTML**. Elija escribir código, no una dirección.',
    'Pegue todo el texto, hasta la última línea. Allí los teléfonos no son enlaces.',
    'Publique y mire la página en un teléfono. Si falta texto, use solo el texto.',
  ],
  'wix/text': ['Solo texto, en un cuadro de texto', 'Agregue un cuadro de texto.', pegue],
  'google-sites/frame': [
    'Un marco',
    cuadro,
    'Elija **Insert**, luego **Embed** y luego **By URL**.',
    'Pegue la dirección y agrande el cuadro hasta que nada se desplace.',
    'Publique y mire la página en un teléfono.',
  ],
  'google-sites/paste': [
    todoAdentro,
    cuadro,
    'Elija **Insert**, luego **Embed** y luego **Embed code**.',
    'Pegue todo el texto, hasta la última línea, y confirme.',
    'Publique y mire la página. Si el cuadro queda vacío, use solo el texto.',
  ],
  'google-sites/text': ['Solo texto, en un cuadro de texto', 'Agregue un cuadro de texto.', pegue],
  'weebly/block': [
    'Embed Code',
    'Arrastre **Embed Code** a su página. Haga clic en él y elija **Edit Custom HTML**.',
    pegue,
    'Mire la página publicada. En el editor no se ejecutan los scripts.',
  ],
  'weebly/paste': [
    todoAdentro,
    'Arrastre **Embed Code** a su página. Haga clic en él y elija **Edit Custom HTML**.',
    'Pegue todo el texto, hasta la última línea, y publique.',
  ],
  'weebly/static': [
    soloTexto,
    'Arrastre **Embed Code** a su página. Haga clic en él y elija **Edit Custom HTML**.',
    pegue,
  ],
  'drupal/author': [
    'Un bloque, con ayuda de su administrador',
    'Su administrador agrega la línea al sitio. En el formato de texto permite ' +
      '`<div data-*>`, y `class` en `<p>`, `<span>`, `<strong>` y `<li>`.',
    'Edite su página, elija ese formato de texto y presione **Source**.',
    'Pegue el texto y guarde.',
  ],
  'drupal/static': [
    soloTexto,
    'Edite su página y presione **Source**.',
    'Pegue el texto y guarde.',
  ],
  'html/block': [
    'Un bloque',
    'Pegue el texto en su página, como parte del texto principal.',
    'Suba la página y mírela.',
  ],
  'html/paste': [todoAdentro, 'Pegue todo el texto en su página.'],
  'html/static': [soloTexto, 'Pegue el texto en su página.'],
  'ghost/block': [
    'Una tarjeta de HTML',
    'Agregue una tarjeta de HTML a su artículo y pegue el texto.',
    'Publique. Un correo del artículo muestra las palabras del bloque.',
  ],
  'ghost/static': [soloTexto, ...texto],
  'webflow/block': [
    'Un Code Embed',
    'Agregue un **Code Embed** y pegue el texto.',
    'Publique y mire el sitio. El **Designer** no ejecuta scripts.',
  ],
  'webflow/static': [soloTexto, ...texto],
  'email/static': [
    'Un bloque de HTML',
    'Agregue a su boletín un bloque de HTML o de código.',
    'Pegue el texto y envíese una prueba.',
    'Copie un texto nuevo para cada número.',
  ],
  'email/text': [
    'Un cuadro de texto',
    'Ponga el cursor en el texto de su boletín.',
    'Pegue y envíese una prueba.',
    'Copie un texto nuevo para cada número.',
  ],
  'other/block': [
    'Un bloque de HTML o de código que ejecuta scripts',
    'Edite su página y agregue un bloque de HTML o de código.',
    pegue,
    publique,
  ],
  'other/author': [
    'Un bloque de HTML que quita los scripts',
    'Alguien que puede agregar scripts agrega la línea a todo el sitio.',
    'Edite su página y agregue un bloque de HTML o de código.',
    pegue,
  ],
  'other/static': ['Solo texto, como HTML', ...texto],
  'other/markdown': ['Markdown', 'Edite su página como Markdown.', pegue],
  'other/text': ['Solo texto, en un cuadro de texto', 'Ponga el cursor en su texto.', pegue],
};
