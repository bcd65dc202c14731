/** The plugin's words in Spanish, as the files that WordPress reads. */

/** By the English words. A test compares the keys with the words of the source. */
export const spanish: Readonly<Record<string, string>> = {
  // blocks.ts
  Fact: 'Dato',
  'One cited fact with its limit and its sources.': 'Un dato con su límite y sus fuentes.',
  'Vulnerability factors': 'Factores de vulnerabilidad',
  'What traffickers exploit, each factor with its facts.':
    'Lo que explotan los tratantes: cada factor con sus datos.',
  'Types of trafficking': 'Tipos de trata de personas',
  'Sex and labor trafficking in plain words and in the words of the law.':
    'La trata sexual y laboral, en palabras sencillas y en las de la ley.',
  'Responses to trafficking': 'Respuestas a la trata de personas',
  'Who works on what in Missouri, and what a reader can do safely.':
    'Quién trabaja en qué en Misuri, y qué puede hacer quien lee sin correr peligro.',
  Chart: 'Gráfica',
  'A chart or a table of cited figures.': 'Una gráfica o una tabla de cifras con sus fuentes.',
  'About these figures': 'Acerca de estas cifras',
  'What the figures can and cannot say.': 'Lo que las cifras pueden decir y lo que no.',
  Sources: 'Fuentes',
  'The sources of the facts on the page, numbered.':
    'Las fuentes de los datos de la página, numeradas.',
  'Hotline banner': 'Aviso con la línea de ayuda',
  'Where to get help, by phone, by text and online.':
    'Dónde recibir ayuda: por teléfono, por mensaje y en línea.',
  'Quick exit': 'Salida rápida',
  'A button that leaves the page fast.': 'Un botón para salir rápido de la página.',
  number: 'número',
  statistic: 'estadística',
  trafficking: 'trata',
  risk: 'riesgo',
  law: 'ley',
  definition: 'definición',
  help: 'ayuda',
  figures: 'cifras',
  table: 'tabla',
  limits: 'límites',
  references: 'referencias',
  citations: 'citas',
  hotline: 'línea de ayuda',
  safety: 'seguridad',
  escape: 'escape',
  leave: 'salir',
  // PHP
  'HT Widgets': 'HT Widgets',
  'Cited facts about human trafficking, a hotline banner and a quick exit.':
    'Datos con fuentes sobre la trata, la línea de ayuda y una salida rápida.',
  'Human trafficking facts': 'Datos sobre la trata de personas',
  // The editor
  'Whom a reader worries about': 'Por quién se preocupa quien lee',
  Areas: 'Áreas',
  'Compare with another fact': 'Comparar con otro dato',
  Contacts: 'Contactos',
  'Show as': 'Mostrar como',
  Factors: 'Factores',
  Heading: 'Encabezado',
  'Address to leave to': 'Dirección a la que se sale',
  Language: 'Idioma',
  Place: 'Lugar',
  'Shift pressed three times leaves the page': 'Presionar Shift tres veces para salir',
  'A second link that the Tab key reaches first': 'Otro enlace, el primero con la tecla Tab',
  'Tell search engines about this fact': 'Informar a los buscadores de este dato',
  'Light or dark': 'Claro u oscuro',
  Types: 'Tipos',
  Anyone: 'Cualquier persona',
  'A child': 'Un niño o una niña',
  'Every source of the collection': 'Todas las fuentes de la colección',
  'A bar': 'Una barra',
  'A card': 'Una tarjeta',
  Columns: 'Columnas',
  'A chart': 'Una gráfica',
  Folded: 'Plegado',
  'Every limit': 'Todos los límites',
  '100 marks': '100 marcas',
  'Large, to open a section': 'Grande, para abrir una sección',
  'A list': 'Una lista',
  'The sources of this page': 'Las fuentes de esta página',
  'The first two limits': 'Los dos primeros límites',
  'A table': 'Una tabla',
  None: 'Ninguno',
  'Level 2': 'Nivel 2',
  'Level 3': 'Nivel 3',
  'Level 4': 'Nivel 4',
  'Level 5': 'Nivel 5',
  'Level 6': 'Nivel 6',
  'As the site': 'El del sitio',
  'At the bottom edge of the window': 'En el borde inferior de la ventana',
  'Here, in the text': 'Aquí, en el texto',
  'At the top edge of the window': 'En el borde superior de la ventana',
  On: 'Sí',
  Off: 'No',
  'As the page': 'Como la página',
  Dark: 'Oscuro',
  Light: 'Claro',
  Settings: 'Ajustes',
  Search: 'Buscar',
  'Words of the fact, a year, or a standing such as “corrected”.':
    'Palabras del dato, un año o un grado de certeza como “corregido”.',
  '%d more. Type a word to find them.': 'Hay %d más. Escriba una palabra para buscarlos.',
  'Nothing has all these words.': 'Nada contiene todas estas palabras.',
  'Choose what to show:': 'Elija qué mostrar:',
  '“%s” is not in this plugin. Visitors still see the saved text.':
    '“%s” no está en este plugin. Sus visitantes siguen viendo el texto guardado.',
  'Tick none to show all. The order is that in which you tick them.':
    'No marque ninguno para mostrarlos todos. El orden es el de sus marcas.',
  'Tick none to show the usual ones. Without a help line they are added.':
    'No marque ninguno para mostrar los habituales. Sin línea de ayuda, se añaden.',
  'An ordinary page, with https://. Empty: the weather forecast.':
    'Una página corriente, con https://. Vacío: el pronóstico del tiempo.',
  'It works on the published page, not in the editor.':
    'Funciona en la página publicada, no en el editor.',
};

/** Texts of block.json have a context in gettext. */
export const contexts = {
  title: 'block title',
  description: 'block description',
  keyword: 'block keyword',
} as const;

interface Entry {
  context?: string | undefined;
  text: string;
}

const header = [
  'Project-Id-Version: HT Widgets',
  'Language: es_ES',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=UTF-8',
  'Content-Transfer-Encoding: 8bit',
  'Plural-Forms: nplurals=2; plural=(n != 1);',
];

function translated(text: string): string {
  const words = spanish[text];
  if (words === undefined) throw new Error(`translations.ts has no Spanish for: ${text}`);
  return words;
}

const keyOf = ({ context, text }: Entry): string =>
  context === undefined ? text : `${context}\u0004${text}`;

/** The text file that translators read; without translations, a template for other languages. */
export function poOf(entries: readonly Entry[], template = false): string {
  const lines = header.filter((line) => !template || !line.startsWith('Language:'));
  const head = ['msgid ""', 'msgstr ""', ...lines.map((line) => JSON.stringify(`${line}\n`))];
  const messages = entries.map(({ context, text }) =>
    [
      ...(context === undefined ? [] : [`msgctxt ${JSON.stringify(context)}`]),
      `msgid ${JSON.stringify(text)}`,
      `msgstr ${template ? '""' : JSON.stringify(translated(text))}`,
    ].join('\n'),
  );
  return `${[head.join('\n'), ...messages].join('\n\n')}\n`;
}

/** The same for PHP: https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html */
export function moOf(entries: readonly Entry[]): Buffer {
  const all: [key: string, value: string][] = [
    ['', `${header.join('\n')}\n`],
    ...entries.map((entry): [string, string] => [keyOf(entry), translated(entry.text)]),
  ];
  const pairs = all
    .map(([key, value]) => [Buffer.from(key), Buffer.from(value)] as const)
    .sort(([a], [b]) => Buffer.compare(a, b));
  const count = pairs.length;
  const tables = 28;
  const start = tables + 16 * count;
  const numbers = [0x950412de, 0, count, tables, tables + 8 * count, 0, start];
  const texts: Buffer[] = [];
  let offset = start;
  for (const column of [0, 1] as const)
    for (const pair of pairs) {
      numbers.push(pair[column].length, offset);
      texts.push(pair[column], Buffer.from([0]));
      offset += pair[column].length + 1;
    }
  const head = Buffer.alloc(4 * numbers.length);
  for (const [i, value] of numbers.entries()) head.writeUInt32LE(value, 4 * i);
  return Buffer.concat([head, ...texts]);
}

/** The same for the editor's script. */
export function jsonOf(entries: readonly Entry[]): string {
  const messages = Object.fromEntries(
    entries.map((entry) => [keyOf(entry), [translated(entry.text)]]),
  );
  const locale = { '': { domain: 'messages', lang: 'es_ES' }, ...messages };
  return `${JSON.stringify({ domain: 'messages', locale_data: { messages: locale } })}\n`;
}
