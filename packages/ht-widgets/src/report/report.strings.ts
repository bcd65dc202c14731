/** What is wrong with a widget, as far as a page can know it. */
export interface Words {
  title: string;
  intro: string;
  checking: string;
  close: string;
  script: (version: string, address: string) => string;
  inlined: (version: string) => string;
  several: (count: number) => string;
  other: (tag: string, version: string) => string;
  none: string;
  count: (drawn: number, all: number) => string;
  frames: (count: number) => string;
  drawn: string;
  hidden: string;
  late: string;
  empty: string;
  noLink: string;
  unknownWidget: (known: string) => string;
  unknown: (value: string) => string;
  missing: string;
  load: string;
  dataset: (value: string) => string;
  silent: string;
  render: string;
  unclosed: string;
  language: string;
  reason: (reason: string) => string;
  placeholder: string;
}

const en: Words = {
  title: 'Check of the widgets on this page',
  intro:
    'You see this because the address of the page ends in #ht-check. Other visitors do not see ' +
    'it. Nothing is stored or sent. Load the page without #ht-check, and the report is gone.',
  checking: 'One moment …',
  close: 'Close this report',
  script: (version, address) => `The script has run: version ${version}, from ${address}`,
  inlined: (version) => `The script has run: version ${version}, pasted into the page.`,
  several: (count) => `The page loads the script ${count} times. Once is enough.`,
  other: (tag, version) => `${tag} is from another copy of the script: version ${version}.`,
  none:
    'There is no widget on this page. The editor may have removed the tags: look at your block ' +
    'in the editor again.',
  count: (drawn, all) => `${drawn} of ${all} widgets are drawn:`,
  frames: (count) =>
    `Frames with a widget: ${count}. To check one, open its address in a new tab and write ` +
    '#ht-check at the end.',
  drawn: 'drawn.',
  hidden: 'drawn, but the page hides it here, or in something that is closed.',
  late: 'still loading. Load the page again to check again.',
  empty: 'It has no text inside, for visitors whose script does not run. Paste the whole block.',
  noLink: 'Its link is gone: where no script runs, it does nothing. Paste the block again.',
  unknownWidget: (known) => `not drawn: there is no widget of this name. There are: ${known}.`,
  unknown: (value) => `not drawn: “${value}” does not exist. Compare it with the block you copied.`,
  missing: 'not drawn: it does not say which fact or chart to show.',
  load:
    'not drawn: a file did not load. ' +
    'Upload the whole folder again, with the folders inside it.',
  dataset: (value) => `not drawn: the dataset in src has a mistake: ${value}.`,
  silent: 'not drawn: a file did not load, or the page forbids it. Upload the whole folder again.',
  render: 'not drawn: the page forbids it. Show your helper the guide to Content Security Policy.',
  unclosed:
    'not drawn: other parts of the page are inside it, and it would hide them. ' +
    'An end tag is lost. ' +
    'Paste the block again.',
  language:
    'not drawn, on purpose: the page is in another language, and your own text stays. For ' +
    'English or Spanish, write lang="en" or lang="es" into the block.',
  reason: (reason) => `not drawn: ${reason}.`,
  placeholder: 'not drawn: the script that has run does not draw this kind of block.',
};

const es: Words = {
  title: 'Revisión de los elementos de esta página',
  intro:
    'Usted ve esto porque la dirección de la página termina en #ht-check. Los demás visitantes ' +
    'no lo ven. No se guarda ni se envía nada. ' +
    'Abra la página sin #ht-check y el informe ya no está.',
  checking: 'Un momento …',
  close: 'Cerrar este informe',
  script: (version, address) => `El script se ejecutó: versión ${version}, de ${address}`,
  inlined: (version) => `El script se ejecutó: versión ${version}, pegado en la página.`,
  several: (count) => `La página carga el script ${count} veces. Basta una.`,
  other: (tag, version) => `${tag} viene de otra copia del script: versión ${version}.`,
  none:
    'En esta página no hay ningún elemento. Puede que el editor haya quitado las etiquetas: mire ' +
    'otra vez su bloque en el editor.',
  count: (drawn, all) => `Se muestran ${drawn} de ${all} elementos:`,
  frames: (count) =>
    `Marcos con un elemento: ${count}. Para revisar uno, abra su dirección en otra pestaña y ` +
    'escriba #ht-check al final.',
  drawn: 'se muestra.',
  hidden: 'se muestra, pero la página lo oculta aquí, o está dentro de algo cerrado.',
  late: 'todavía se está cargando. Vuelva a cargar la página para revisar otra vez.',
  empty: 'No tiene texto dentro para visitantes sin script. Pegue el bloque completo.',
  noLink: 'Falta su enlace: sin script no hace nada. Pegue el bloque otra vez.',
  unknownWidget: (known) => `no se muestra: no hay ningún elemento con ese nombre. Hay: ${known}.`,
  unknown: (value) => `no se muestra: «${value}» no existe. Compárelo con el bloque que copió.`,
  missing: 'no se muestra: no dice qué dato o gráfico mostrar.',
  load:
    'no se muestra: un archivo no se cargó. Suba otra vez la carpeta completa, con las carpetas ' +
    'que contiene.',
  dataset: (value) => `no se muestra: el conjunto de datos en src tiene un error: ${value}.`,
  silent:
    'no se muestra: un archivo no se cargó, o la página lo prohíbe. Suba otra vez la carpeta ' +
    'completa.',
  render:
    'no se muestra: la página lo prohíbe. Enseñe a quien le ayuda la guía sobre Content Security ' +
    'Policy.',
  unclosed:
    'no se muestra: otras partes de la página están dentro y se ocultarían. Falta una etiqueta ' +
    'de cierre. Pegue el bloque otra vez.',
  language:
    'no se muestra, a propósito: la página está en otro idioma y su propio texto se queda. Para ' +
    'inglés o español, escriba lang="en" o lang="es" en el bloque.',
  reason: (reason) => `no se muestra: ${reason}.`,
  placeholder: 'no se muestra: el script que se ejecutó no dibuja este tipo de bloque.',
};

export const dictionary: Readonly<Record<'en' | 'es', Words>> = { en, es };
