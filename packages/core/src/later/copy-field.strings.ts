import type { Language } from '@ht-widgets/facts';

export const en = {
  format: 'Format',
  text: 'Text',
  copy: 'Copy',
  toCopy: 'Text to copy',
  copied: 'Copied. It stays on the clipboard.',
  refused: 'The browser does not allow copying. The text is selected: copy it by hand.',
};

export const es: typeof en = {
  format: 'Formato',
  text: 'Texto',
  copy: 'Copiar',
  toCopy: 'Texto para copiar',
  copied: 'Se copió. Queda en el portapapeles.',
  refused: 'El navegador no permite copiar. El texto está seleccionado: cópielo a mano.',
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
