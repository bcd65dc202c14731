/** The texts of the example dataset. Everything in it is made up, and says so. */
function en(place: string, period: string) {
  return {
    hotline: 'Example Hotline (made up)',
    hotlineTitle: 'Statistics by state',
    newspaper: 'Example Newspaper (made up)',
    newspaperTitle: `What the hotline counted in ${place}`,
    organization: 'Example Organization (made up)',
    organizationTitle: 'About our figures',
    cases: {
      label: `cases identified by the Example Hotline in ${place} in ${period}`,
      caveat:
        'An example with a made-up figure. Counts what reached the hotline, not all trafficking.',
      short: 'made up; counts what reached the hotline',
    },
    share: {
      label: `of the cases that the Example Hotline identified in ${place} in ${period} involved labor trafficking`,
      of: 'cases of known type',
      caveat: 'An example with a made-up figure. Labor trafficking is reported less often.',
      short: 'made up; labor trafficking is reported less often',
    },
    statement: {
      label: 'What these figures leave out',
      text: `The Example Organization says that nobody knows how much trafficking there is in ${place}.`,
      caveat: 'An example with made-up words.',
      short: 'made up',
    },
  };
}

function es(place: string, period: string): ReturnType<typeof en> {
  return {
    hotline: 'Línea de ejemplo (inventada)',
    hotlineTitle: 'Estadísticas por estado',
    newspaper: 'Periódico de ejemplo (inventado)',
    newspaperTitle: `Lo que contó la línea: ${place}`,
    organization: 'Organización de ejemplo (inventada)',
    organizationTitle: 'Sobre nuestras cifras',
    cases: {
      label: `casos que la Línea de ejemplo identificó en ${place} en ${period}`,
      caveat:
        'Un ejemplo con una cifra inventada. Cuenta lo que llegó a la línea, no toda la trata.',
      short: 'inventado; cuenta lo que llegó a la línea',
    },
    share: {
      label: `de los casos que la Línea de ejemplo identificó en ${place} en ${period} fueron de trata laboral`,
      of: 'casos de tipo conocido',
      caveat: 'Un ejemplo con una cifra inventada. La trata laboral se denuncia menos.',
      short: 'inventado; la trata laboral se denuncia menos',
    },
    statement: {
      label: 'Lo que estas cifras no dicen',
      text: `La Organización de ejemplo dice que nadie sabe cuánta trata hay en ${place}.`,
      caveat: 'Un ejemplo con palabras inventadas.',
      short: 'inventado',
    },
  };
}

export const exampleTexts = { en, es };
