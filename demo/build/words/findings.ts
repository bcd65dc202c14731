/** What the check of a page found, and what to do, for people who have no terminal. */
import type { Kind } from '../../../packages/ht-widgets/src/cli/check/finding.js';

type Words = Readonly<Record<Kind, readonly [what: string, cure: string]>>;

const again = 'Copy the text again in this builder, and paste all of it.';
const html = 'Paste it into a block for HTML or code, not into normal text.';
const way = 'Choose another way to paste above, for an editor that removes more.';

export const en: Words = {
  'address-shown': [
    'Visitors see the address of a frame.',
    'Paste it where your editor embeds an address.',
  ],
  'code-shown': ['Visitors see the code.', html],
  cut: ['The end of the block is missing.', way],
  doubled: ['The widget is empty, and its text is next to it.', way],
  entity: ['The address of a frame has wrong signs.', again],
  'example-address': [
    'The address is our example.',
    'Choose where your files are, and copy the text again.',
  ],
  'exit-link': ['The link of the quick exit is gone or changed.', again],
  'frame-alone': [
    'A hotline banner is in a frame, without its numbers as text.',
    'Write 911 and the number of the hotline above it.',
  ],
  'frame-height': ['A frame may be too low.', 'Make it taller, until nothing scrolls on a phone.'],
  language: [
    'The widget and the page are in different languages.',
    'Choose the language of your page above, and copy the text again.',
  ],
  'language-tag': [
    'The page names its language in a way that browsers do not know.',
    'Ask who keeps the site to write en or es.',
  ],
  'no-fallback': ['The widget has no text inside.', again],
  'no-module': ['The script line has changed.', again],
  'no-script': [
    'The script line is missing.',
    'Copy the text again. If your editor removes scripts, choose another way to paste.',
  ],
  'no-widget': ['The script is there, and no widget.', again],
  nothing: [
    'Nothing of ours is on this page.',
    'Is it the published page? If so, your editor removed the block: choose another way to paste.',
  ],
  'number-missing': ['The digits of a phone number are gone.', again],
  'old-number': ['A number is not the one that we have today.', again],
  'phone-link': [
    'A phone number is no longer a link.',
    'The digits stay, so visitors can dial. A block for HTML keeps the link.',
  ],
  'quotation-mark': ['A setting has curly quotation marks.', `${again} ${html}`],
  'script-delayed': [
    'A plugin delays the script.',
    'Exclude ht-widgets in the settings of the plugin that makes your site faster.',
  ],
  swallowed: ['The rest of the page is inside the widget.', again],
  'text-missing': ['A part of the text is gone, such as the limit or the source.', again],
  'two-scripts': ['The page has two copies of the script.', 'Keep one of the two lines.'],
  'unknown-id': ['A name does not exist.', 'Choose the fact above, and copy the text again.'],
  'unknown-tag': ['A tag does not exist.', again],
  unwrapped: ['The text is there, and its widget is gone.', way],
  withdrawn: ['The fact was withdrawn.', 'Choose another fact above, and paste it in its place.'],
};

const otraVez = 'Copie el texto otra vez en esta página y péguelo todo.';
const bloque = 'Péguelo en un bloque de HTML o de código, no en el texto normal.';
const otraForma = 'Elija arriba otra forma de pegar, para un editor que quita más.';

export const es: Words = {
  'address-shown': [
    'Los visitantes ven la dirección de un marco.',
    'Péguela donde su editor inserta una dirección.',
  ],
  'code-shown': ['Los visitantes ven el código.', bloque],
  cut: ['Falta el final del bloque.', otraForma],
  doubled: ['El widget está vacío y su texto está al lado.', otraForma],
  entity: ['La dirección de un marco tiene signos equivocados.', otraVez],
  'example-address': [
    'La dirección es nuestro ejemplo.',
    'Elija dónde están sus archivos y copie el texto otra vez.',
  ],
  'exit-link': ['El enlace de la salida rápida no está o cambió.', otraVez],
  'frame-alone': [
    'Un aviso está en un marco, sin sus números como texto.',
    'Escriba arriba el 911 y el número de la línea de ayuda.',
  ],
  'frame-height': [
    'Un marco puede ser demasiado bajo.',
    'Hágalo más alto, hasta que nada se desplace en un teléfono.',
  ],
  language: [
    'El widget y la página están en idiomas distintos.',
    'Elija arriba el idioma de su página y copie el texto otra vez.',
  ],
  'language-tag': [
    'La página nombra su idioma de un modo que los navegadores no conocen.',
    'Pida a quien mantiene el sitio que escriba en o es.',
  ],
  'no-fallback': ['El widget no tiene texto adentro.', otraVez],
  'no-module': ['La línea del script cambió.', otraVez],
  'no-script': [
    'Falta la línea del script.',
    'Copie el texto otra vez. Si su editor quita los scripts, elija otra forma de pegar.',
  ],
  'no-widget': ['El script está, pero no hay ningún widget.', otraVez],
  nothing: [
    'En esta página no hay nada nuestro.',
    '¿Es la página publicada? Si lo es, su editor quitó el bloque: elija otra forma de pegar.',
  ],
  'number-missing': ['Faltan los dígitos de un teléfono.', otraVez],
  'old-number': ['Una cifra no es la que tenemos hoy.', otraVez],
  'phone-link': [
    'Un teléfono ya no es un enlace.',
    'Los dígitos siguen ahí y se pueden marcar. Un bloque de HTML conserva el enlace.',
  ],
  'quotation-mark': ['Una opción tiene comillas curvas.', `${otraVez} ${bloque}`],
  'script-delayed': [
    'Un plugin retrasa el script.',
    'Excluya ht-widgets en las opciones del plugin que acelera su sitio.',
  ],
  swallowed: ['El resto de la página está dentro del widget.', otraVez],
  'text-missing': ['Falta una parte del texto, como el límite o la fuente.', otraVez],
  'two-scripts': ['La página tiene dos copias del script.', 'Deje una de las dos líneas.'],
  'unknown-id': ['Un nombre no existe.', 'Elija arriba el dato y copie el texto otra vez.'],
  'unknown-tag': ['Una etiqueta no existe.', otraVez],
  unwrapped: ['El texto está, pero su widget no.', otraForma],
  withdrawn: ['El dato se retiró.', 'Elija arriba otro dato y péguelo en su lugar.'],
};
