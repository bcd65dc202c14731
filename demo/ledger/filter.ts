/** Filters the list of facts, and keeps the choice in the fragment of the address. */
export {};

const form = document.querySelector<HTMLFormElement>('.filter');
const output = form?.querySelector('output');
const fields = [...(form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[id]') ?? [])];
const groups = [...document.querySelectorAll<HTMLElement>('.facts')];

/** Lower case, without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function matches(item: HTMLElement, wanted: URLSearchParams): boolean {
  const { topic = '' } = item.closest<HTMLElement>('.facts')?.dataset ?? {};
  const { standing = '', period = '', source = '' } = item.dataset;
  const is = (name: string, value: string) => [null, value].includes(wanted.get(name));
  const text = plain(`${item.textContent} ${source}`);
  const year = wanted.get('period');
  const from = wanted.get('source');
  return (
    is('topic', topic) &&
    is('standing', standing) &&
    (year === null || period === year || period.split(' ').includes(year)) &&
    (from === null || source.split('; ').includes(from)) &&
    plain(wanted.get('words') ?? '')
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

function apply(): void {
  const chosen = fields.filter(({ value }) => value !== '').map(({ id, value }) => [id, value]);
  const wanted = new URLSearchParams(chosen);
  let count = 0;
  for (const group of groups) {
    const items = [...group.querySelectorAll<HTMLElement>('li')];
    for (const item of items) item.hidden = !matches(item, wanted);
    const shown = items.filter(({ hidden }) => !hidden).length;
    group.hidden = shown === 0;
    count += shown;
  }
  const { one = '', many = '', none = '' } = output?.dataset ?? {};
  if (output) output.value = count === 0 ? none : `${count} ${count === 1 ? one : many}`;
  // Back leads to the page before, not to each letter.
  history.replaceState(null, '', chosen.length > 0 ? `#${wanted.toString()}` : location.pathname);
}

const before = new URLSearchParams(location.hash.slice(1));
for (const field of fields) {
  const value = before.get(field.id) ?? '';
  const known =
    !(field instanceof HTMLSelectElement) || [...field].some((one) => one.value === value);
  if (known) field.value = value;
}
form?.addEventListener('input', apply);
form?.addEventListener('submit', (event) => event.preventDefault());
if (fields.some(({ value }) => value !== '')) apply();
form?.classList.add('ready');
