/**
 * Reader views, saved pages, browsers without script, and programs that print. The paper is wide,
 * because the text of a PDF mixes the lines of cells that wrap.
 */
import type { Host } from './host.ts';

const reader = { kind: 'reader', takes: 'page', gives: 'text' } as const;
export const readers: readonly Host[] = [
  {
    ...reader,
    name: 'readability',
    title: 'Readability',
    npm: '@mozilla/readability',
    gives: 'fragment',
    way: { inPage: 'readability' },
  },
  {
    ...reader,
    name: 'firefox-reader',
    title: 'Firefox reader view',
    debian: ['firefox-esr'],
    way: { reads: true },
  },
  {
    ...reader,
    name: 'mhtml',
    title: 'Chromium, “Webpage, Single File” (MHTML)',
    gives: 'page',
    advice: 'The saved page says everything twice, because Chromium saves no styles of widgets.',
    way: { saves: true },
  },
  {
    ...reader,
    name: 'single-file',
    title: 'SingleFile',
    npm: 'single-file-cli',
    gives: 'page',
    way: { saves: true },
  },
  {
    ...reader,
    name: 'lynx',
    title: 'Lynx',
    debian: ['lynx'],
    way: { shell: 'lynx -dump -nolist -width=1000 -display_charset=utf-8 "$in" > "$out"' },
  },
  {
    ...reader,
    name: 'w3m',
    title: 'w3m',
    debian: ['w3m'],
    way: { shell: 'w3m -dump -cols 200 -O UTF-8 "$in" > "$out"' },
  },
  {
    ...reader,
    name: 'links2',
    title: 'Links',
    debian: ['links2'],
    way: { shell: 'links2 -dump -width 500 -codepage utf-8 "$in" > "$out"' },
  },
  {
    ...reader,
    name: 'elinks',
    title: 'ELinks',
    debian: ['elinks'],
    way: { shell: 'elinks -dump -dump-width 500 -no-references -no-numbering "$in" > "$out"' },
  },
  {
    ...reader,
    name: 'dillo',
    title: 'Dillo',
    debian: ['dillo'],
    way: { shell: '' },
    notRun: 'Its text can only be selected with the mouse, and no program can read it.',
  },
  {
    ...reader,
    name: 'netsurf',
    title: 'NetSurf',
    debian: ['netsurf-gtk', 'xvfb', 'xauth', 'xdotool', 'xclip'],
    // Its text can only be selected on a screen.
    way: {
      shell:
        "xvfb-run -a -s '-screen 0 1000x6000x24' " +
        'sh ../../adapters/select-text.sh netsurf-gtk "$in" "$out"',
    },
  },
  {
    ...reader,
    name: 'weasyprint',
    title: 'WeasyPrint',
    debian: ['weasyprint', 'poppler-utils'],
    way: {
      shell:
        'echo "@page { size: 900mm 600mm }" > wide.css && weasyprint -q -s wide.css "$in" ' +
        '"$out.pdf" && pdftotext -layout "$out.pdf" "$out"',
    },
  },
  {
    ...reader,
    name: 'wkhtmltopdf',
    title: 'wkhtmltopdf',
    debian: ['wkhtmltopdf', 'poppler-utils'],
    way: {
      shell:
        'QT_QPA_PLATFORM=offscreen wkhtmltopdf -q --load-error-handling ignore ' +
        '--page-width 900mm --page-height 600mm "$in" "$out.pdf" && ' +
        'pdftotext -layout "$out.pdf" "$out"',
    },
  },
  {
    ...reader,
    name: 'libreoffice',
    title: 'LibreOffice Writer',
    debian: ['libreoffice-writer-nogui'],
    way: { program: ['node', 'libreoffice.mjs'] },
  },
];
