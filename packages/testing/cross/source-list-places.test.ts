/** The links of a source list to places that the page hides, and when places get their numbers. */
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import { assert } from 'chai';
import { clearPage, inside, set, until, type Widget } from '../helpers/index.js';
import {
  agreed,
  list,
  lists,
  markers,
  population,
  put,
  sexShare,
  stat,
} from '../helpers/source-list.js';

afterEach(clearPage);

/** The links back of the first source. */
function linksBack(): HTMLElement[] {
  const item = inside(lists()[0] as Widget, 'li')[0];
  return [...(item?.querySelectorAll<HTMLElement>('.back button') ?? [])];
}

/** Waits until the first marker of a stat is in the window and has the focus. */
async function arrivedAt(widget: Widget): Promise<void> {
  await until('the marker', () => {
    const [marker] = inside(widget, '.marker');
    const { top, bottom } = marker?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return marker?.checkVisibility() && top >= 0 && bottom <= innerHeight;
  });
  assert.equal(widget.shadowRoot?.activeElement, inside(widget, '.marker')[0]);
}

const space = '<div style="block-size: 3000px"></div>';

describe('a link back opens', () => {
  it('closed details around the place, the outer ones too', async () => {
    const main = await put(
      `<details><summary>Read more</summary><details>${population}</details></details>` +
        `${space}${list}`,
    );
    linksBack()[0]?.click();
    for (const details of main.querySelectorAll('details')) assert.isTrue(details.open);
    await arrivedAt(stat(main, 0));
  });

  it('a part that is hidden until it is found, and says so to the page', async () => {
    const main = await put(`<div hidden="until-found">${population}</div>${space}${list}`);
    const part = main.querySelector('div') as HTMLElement;
    let said = 0;
    part.addEventListener('beforematch', () => said++);
    linksBack()[0]?.click();
    assert.equal(said, 1);
    await arrivedAt(stat(main, 0));
  });

  it('a tab, by the button that controls its panel, also where that takes a while', async () => {
    const main = await put(
      '<button role="tab" aria-controls="figures" aria-selected="false">Figures</button>' +
        `<div id="figures" role="tabpanel" hidden>${population}</div>${space}${list}`,
    );
    const panel = main.querySelector('div') as HTMLElement;
    main.querySelector('button')?.addEventListener('click', () => {
      requestAnimationFrame(() => requestAnimationFrame(() => (panel.hidden = false)));
    });
    linksBack()[0]?.click();
    await arrivedAt(stat(main, 0));
  });

  it('the fold of a list of factors that cites it', async () => {
    const main = await put(`<ht-factor-list display="details"></ht-factor-list>${space}${list}`);
    const factors = main.querySelector('ht-factor-list') as Widget;
    linksBack()[0]?.click();
    const marker = await until('the marker', () =>
      inside(factors, '.marker').find((one) => one === factors.shadowRoot?.activeElement),
    );
    assert.isTrue(marker.checkVisibility());
  });
});

it('a marker opens details around the list', async () => {
  const main = await put(
    `${population}${space}<details><summary>Sources</summary>${list}</details>`,
  );
  inside(stat(main, 0), '.marker')[0]?.click();
  assert.isTrue(main.querySelector('details')?.open);
  const [item] = inside(lists()[0] as Widget, 'li');
  await until('the entry', () => item?.contains(lists()[0]?.shadowRoot?.activeElement ?? null));
  assert.isTrue(item?.checkVisibility());
});

describe('places that cannot be shown', () => {
  const twins =
    `<div class="phone" style="display: none">${population}</div>` +
    `<div class="desktop">${population}</div>${list}`;

  it('have no link, and their sources stay in the list', async () => {
    const main = await put(twins);
    assert.lengthOf(linksBack(), 1);
    assert.lengthOf(inside(lists()[0] as Widget, 'li'), 3);
    linksBack()[0]?.click();
    await arrivedAt(stat(main, 1));
    await set(stat(main, 1), { hidden: '' });
    dispatchEvent(new Event('resize'));
    await until('no link', () => linksBack().length === 0);
    await agreed();
    assert.deepEqual(markers(stat(main, 1)), ['[1]', '[2]', '[3]']);
  });

  it('are found out again when the window gets another width', async () => {
    const main = await put(twins);
    const [phone, desktop] = main.querySelectorAll<HTMLElement>('.phone, .desktop');
    if (!phone || !desktop) throw new Error('no twins');
    phone.style.display = 'block';
    desktop.style.display = 'none';
    dispatchEvent(new Event('resize'));
    await until('the link to the other twin', () => {
      linksBack()[0]?.click();
      return stat(main, 0).shadowRoot?.activeElement?.matches('.marker');
    });
    assert.lengthOf(linksBack(), 1);
  });
});

describe('where each number takes a task', () => {
  let time = performance.now();
  beforeEach(() => {
    Object.assign(performance, { now: () => (time += 100) });
  });
  afterEach(() => {
    // Then its prototype has it again.
    Reflect.deleteProperty(performance, 'now');
  });

  it('the list is complete when all widgets have theirs', async () => {
    const main = await put(`${sexShare.repeat(6)}<p>Between</p>${list}`);
    main.prepend(...Array.from({ length: 6 }, () => stat(main, 0).cloneNode()));
    await lists()[0]?.updateComplete;
    await agreed();
    for (let i = 0; i < 12; i++) assert.deepEqual(markers(stat(main, i)), ['[1]', '[2]']);
  });

  it('a widget that leaves meanwhile has none, and the others have the last ones', async () => {
    const main = await put(`${population}${sexShare.repeat(6)}${list}`);
    const [gone, last] = [stat(main, 0), stat(main, 6)];
    assert.deepEqual(markers(last), ['[4]', '[5]']);
    document.addEventListener('ht-numbered', () => gone.remove(), { once: true });
    document.dispatchEvent(new CustomEvent('ht-citing'));
    await agreed();
    assert.isEmpty(markers(gone));
    for (let i = 0; i < 6; i++) assert.deepEqual(markers(stat(main, i)), ['[1]', '[2]']);
  });

  it('before the page is printed all get theirs at once', async () => {
    const main = await put(`${population}${sexShare.repeat(6)}${list}`);
    const rest = [...main.querySelectorAll<Widget>('ht-stat')].slice(1);
    const print = () => {
      dispatchEvent(new Event('beforeprint'));
      return rest.map((widget) => markers(widget).join());
    };
    const printed = new Promise((resolve) => {
      const numbered = () => queueMicrotask(() => resolve(print()));
      document.addEventListener('ht-numbered', numbered, { once: true });
    });
    assert.deepEqual(new Set(rest.map((widget) => markers(widget).join())), new Set(['[4],[5]']));
    stat(main, 0).remove();
    assert.deepEqual(await printed, Array<string>(6).fill('[1],[2]'));
  });
});
