/** Sets variables of the widgets in the preview, outlines a part, and writes the CSS to copy. */
export {};

const form = document.querySelector<HTMLFormElement>('.playground form');
const stage = document.querySelector<HTMLElement>('.stage');
const code = document.querySelector('.snippet code');
const problem = document.querySelector('.problem');
const fields = [...document.querySelectorAll<HTMLInputElement>('[data-variable]')];
const valueOf = (id: string) => document.querySelector<HTMLSelectElement>(`#${id}`)?.value ?? '';

/** What a variable is used as, to judge a value before it is set. */
function judged(name: string): string {
  if (name.includes('color')) return 'color';
  if (name.includes('font')) return 'font-family';
  return name.includes('size') ? 'font-size' : 'padding';
}

// A style sheet that a script makes needs no exception from the policy of the page.
const outline = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, outline];

function apply(): void {
  if (!stage || !code || !problem) return;
  const wrong = fields.filter(({ value, dataset }) => {
    const { variable = '' } = dataset;
    const fits = value === '' || CSS.supports(judged(variable), value);
    stage.style.setProperty(variable, fits ? value : '');
    return !fits;
  });
  for (const field of fields) field.setAttribute('aria-invalid', String(wrong.includes(field)));
  problem.textContent = wrong
    .map(({ dataset, value }) => `${dataset['variable'] ?? ''}: CSS does not know "${value}".`)
    .join(' ');
  const lines = fields
    .filter((field) => field.value !== '' && !wrong.includes(field))
    .map(({ dataset, value }) => `  ${dataset['variable'] ?? ''}: ${value};\n`);
  code.textContent = `:root {\n${lines.join('')}}`;
  stage.style.colorScheme = valueOf('scheme');
  const part = valueOf('part');
  const selector = [...new Set([...stage.children].map(({ localName }) => localName))]
    .map((tag) => `.stage ${tag}::part(${part})`)
    .join();
  outline.replaceSync(part === '' ? '' : `${selector} { outline: 2px dashed currentColor }`);
}

form?.addEventListener('input', apply);
form?.addEventListener('submit', (event) => {
  event.preventDefault();
});
form?.classList.add('ready');
apply();
