import type { Language } from '@ht-widgets/facts';

/** No text names the topic of the page: someone may read it over a shoulder, or hear it. */
export const en = {
  label: 'Exit now',
  /** After a press of Shift. `presses`: how many are left. */
  more: (presses: number) =>
    presses === 1
      ? 'Shift, press 1 more time to exit.'
      : `Shift, press ${presses} more times to exit.`,
  expired: 'Exit expired.',
  loading: 'Loading.',
  close: 'Close this tab (Ctrl+W / ⌘W)',
};

export const es: typeof en = {
  label: 'Salir ahora',
  more: (presses) =>
    presses === 1
      ? 'Shift, presione 1 vez más para salir.'
      : `Shift, presione ${presses} veces más para salir.`,
  expired: 'Se agotó el tiempo para salir.',
  loading: 'Cargando.',
  close: 'Cierre esta pestaña (Ctrl+W / ⌘W)',
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
