/** The words of the page that prints. */
export const en = {
  what: 'What do you print?',
  sheet: 'A sheet of facts',
  sheetAbout: 'Letter size, with full sources and slips to tear off',
  poster: 'A poster for a restroom door',
  posterAbout: 'Letter size, in English and Spanish',
  search: 'Search the facts',
  facts: 'Facts on the sheet',
  found: (count: number, chosen: number) => `${count} facts found, ${chosen} on the sheet`,
  print: 'Print',
  title: 'Facts about human trafficking',
  sources: 'Sources',
  tear: 'Slips to tear off',
  notOfficial: 'This is not the official poster under Missouri law. That one is at',
  failed: 'This page could not load its data. Reload it, or print one of the guides.',
};

export const es: typeof en = {
  what: '¿Qué quiere imprimir?',
  sheet: 'Una hoja de datos',
  sheetAbout: 'Tamaño carta, con las fuentes completas y tiras para arrancar',
  poster: 'Un cartel para la puerta de un baño',
  posterAbout: 'Tamaño carta, en inglés y en español',
  search: 'Busque entre los datos',
  facts: 'Datos de la hoja',
  found: (count, chosen) => `${count} datos encontrados, ${chosen} en la hoja`,
  print: 'Imprimir',
  title: 'Datos sobre la trata de personas',
  sources: 'Fuentes',
  tear: 'Tiras para arrancar',
  notOfficial: 'Este no es el cartel oficial según la ley de Missouri. Ese está en',
  failed: 'No se pudieron cargar los datos. Vuelva a cargar la página o imprima una de las guías.',
};
