import {
  citationStyles,
  citedIds,
  Citing,
  DEV,
  heading,
  HtElement,
  loadWords,
  localeOf,
  oneOf,
  Refusal,
  sourceNames,
  standingMark,
  standingWord,
  statementOf,
  warn,
  type Statement,
} from '@ht-widgets/core';
import { loadFrom, type ChartSlice, type Language, type Sources } from '@ht-widgets/facts';
import {
  html,
  nothing,
  render,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { canDownload, download } from './download.js';
import { fullName, select, type Row, type Selection } from './ht-chart.select.js';
import { styles } from './ht-chart.styles.js';
import { dictionary } from './ht-chart.strings.js';
import { countsOf, limitOf, sourcesInWords, standingInWords } from './in-words.js';
import { Stage } from './stage.js';
import { csvOf } from './table-file.js';

const displays = ['chart', 'table'] as const;

/** How a chart is shown. */
export type ChartDisplay = (typeof displays)[number];

interface Content extends Selection {
  sources: Sources;
  language: Language;
  /** Tells one drawing from another. */
  key: string;
}

/**
 * A drawn figure, with its table. The table is always there for who listens, shows on demand and on paper, and in place of
 * a drawing that cannot be made. Its children are the fallback: a short table with the limit and links to the sources.
 *
 * @tag ht-chart
 * @attr {string} chart - Id of a chart of the ledger: `mo-types-2021`, `mo-venues-2021`, `mo-by-year`, `us-by-year`, `provider-types-2019` or `federal-prosecutions`.
 * @attr {'chart'|'table'} [display=chart] - `table`: the table alone; nothing is drawn.
 * @attr {'2'|'3'|'4'|'5'|'6'} [heading-level] - Makes the title a heading of this level.
 * @attr {string} [src] - Address of a dataset of the page's own. Not in the self-contained file.
 * @attr {'light'|'dark'} [theme] - Default: the page's `color-scheme`.
 * @slot - The fallback, shown until the chart is there and whenever it cannot be shown.
 * @csspart label - The title: what is counted, where and when.
 * @csspart figure - The drawing.
 * @csspart table - The table.
 * @csspart note - What asterisks and dashes mean.
 * @csspart caveat - The limit. It cannot be hidden.
 * @csspart list - The sources, where figures have several.
 * @csspart item - One of them.
 * @csspart standing - The word of a standing. It cannot be hidden.
 * @csspart source - A named source. It cannot be hidden.
 * @csspart link - Each link.
 * @cssprop [--ht-color-text] - Text, and the second series.
 * @cssprop [--ht-color-quiet] - Limits, sources, the scale.
 * @cssprop [--ht-color-surface] - The card.
 * @cssprop [--ht-color-line] - Hairlines.
 * @cssprop [--ht-color-accent] - Bars, the first series and links; clamped in lightness until it can be read.
 * @cssprop [--ht-color-focus] - The focus ring, and the ring round the figure that is read.
 * @cssprop [--ht-radius] - Corners.
 * @cssprop [--ht-space] - Padding.
 * @cssprop [--ht-font] - Typeface; default: the page's.
 * @event {HtErrorEvent} ht-error - The chart cannot be shown; the children stay. `detail.reason`: `unknown-chart`, `load-failed`, `invalid-dataset`, `render-failed`; `detail.value`: the id, or where in the dataset of `src` what was expected.
 */
export class HtChart extends HtElement<Content> {
  static override styles = HtElement.styled([citationStyles, styles]);

  static override properties: PropertyDeclarations = {
    chart: {},
    display: {},
  };

  declare chart: string | null | undefined;
  declare display: ChartDisplay | null | undefined;

  private readonly citing = new Citing(this);
  declare private shown: Content | undefined;
  declare private stage: { key: string; at: Stage } | undefined;

  protected override async content(wanted: Language): Promise<Content> {
    const id = this.chart?.trim() ?? '';
    const [{ slice, language }] = await Promise.all([
      loadFrom(this.src, 'charts', wanted),
      loadWords(wanted, 'chart'),
    ]);
    if (language !== wanted) await loadWords(language, 'chart');
    const chart = slice.charts.find((candidate) => candidate.id === id);
    if (!chart) throw new Refusal('unknown-chart', id, DEV ? noSuchChart(id, slice) : '');
    if (DEV && this.display && !displays.includes(this.display))
      warn(
        this,
        `display="${this.display}" is not one of ${displays.join(', ')}: the chart is drawn.`,
      );
    const selection = select(chart, slice, language);
    if (selection.rows.length === 0)
      throw new Refusal('unknown-chart', id, DEV ? `finds no figures in the chart "${id}".` : '');
    if (DEV && !selection.picture)
      warn(this, `cannot draw the figures of "${id}" on one scale: the table is shown.`);
    return {
      ...selection,
      sources: slice.sources,
      language,
      key: `${id} ${language} ${this.src ?? ''}`,
    };
  }

  protected override template(content: Content): TemplateResult {
    this.shown = content;
    const { chart, rows, groups, of, language, picture } = content;
    const strings = dictionary[language];
    const sources = this.citing.cite(
      rows.flatMap(({ fact }) => citedIds(fact)),
      content.sources,
    );
    const drawn = picture !== undefined && oneOf(displays, this.display) === 'chart';
    const { revised, dashed } = keyOf(content);
    const saves = canDownload();
    return html`<div class="card ${drawn ? 'chart' : 'alone'}">
      <span class="ink"></span><span class="ink paper"></span>
      ${heading(this.headingLevel, html`<span part="label">${chart.title}</span>`)}
      ${of === undefined ? nothing : html`<p class="of">${strings.outOf} ${of}.</p>`}
      ${drawn ? html`<div part="figure"><div class="plot"></div></div><div class="readout"></div>` : nothing}
      ${revised || (drawn && dashed) ? html`<p part="note" class="key">${revised} ${drawn && dashed ? html`<span class="dashed">${dashed}</span>` : nothing}</p>` : nothing}
      <p part="caveat" class="caveat">${chart.note}</p>
      <div class="foot">${
        groups.length === 1
          ? groups.map(({ fact }) => html`<p>${attribution(fact, sources, language)}</p>`)
          : html`<ul part="list">${groups.map(({ fact, figures }) => html`<li part="item"><b>${figures}</b> ${attribution(fact, sources, language)}</li>`)}</ul>`
      }</div>
      ${
        drawn || saves
          ? html`<div class="tools">
        ${drawn ? html`<button type="button" class="toggle" aria-expanded="false" @click=${toggle}>${strings.table}</button>` : nothing}
        ${
          saves
            ? html`<button type="button" class="csv" @click=${() => {
                saveData(content);
              }}>${strings.data}</button>`
            : nothing
        }
        ${
          drawn && saves
            ? html`<button type="button" class="png" @click=${() => {
                this.savePicture().catch(() => undefined);
              }}>${strings.picture}</button>`
            : nothing
        }
      </div>`
          : nothing
      }
      <div class="rows">${chart.series.map((series, i) =>
        table(
          content,
          rows.filter((row) => row.series === i),
          series.name,
        ),
      )}</div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.setStage();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.setStage();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaveStage();
  }

  /** Draws what is shown, unless it is drawn already; ends what is shown no more. */
  private setStage(): void {
    const { shown } = this;
    const place = this.renderRoot.querySelector<HTMLElement>('.plot');
    const figure = this.renderRoot.querySelector<HTMLElement>('.card');
    if (this.stage && this.stage.key === shown?.key && this.stage.at.place === place) return;
    this.leaveStage();
    if (!place || !figure || !shown?.picture || !this.isConnected) return;
    const { rows, picture, language } = shown;
    // Its room is kept before anything is drawn, so that nothing moves when the drawing comes.
    place.style.blockSize = `${heightOf(shown)}em`;
    const strings = dictionary[language];
    const readout = this.renderRoot.querySelector<HTMLElement>('.readout');
    const texts = rows.map(
      (row) =>
        `${fullName(row)}: ${row.figure} ${countsOf(row.statement)} ${limitOf(row.statement)} ${standingInWords(row.statement)}: ${sourcesInWords(row.statement)}.`,
    );
    const show = (index: number | undefined) => {
      const row = index === undefined ? undefined : rows[index];
      if (readout)
        render(
          row ? reading(row, strings.position((index ?? 0) + 1, rows.length)) : nothing,
          readout,
        );
    };
    this.stage = {
      key: shown.key,
      at: new Stage(place, figure, picture, {
        label: strings.reading(shown.chart.title),
        texts,
        show,
      }),
    };
  }

  private leaveStage(): void {
    this.stage?.at.end();
    this.stage = undefined;
  }

  /** Rejects where the browser gives no surface to draw on, or nothing of what was drawn. */
  private async savePicture(): Promise<void> {
    const { shown, stage } = this;
    const kit = await import('@ht-widgets/chart-kit').catch(() => undefined);
    if (!kit || !shown?.picture || !stage) return;
    const { chart, groups, rows, of, language, picture } = shown;
    const strings = dictionary[language];
    const [day = ''] = rows.map(({ fact }) => fact.asOf).sort();
    const sheet = kit.paintSavedPicture(
      picture,
      {
        title: chart.title,
        subtitle: of === undefined ? '' : `${strings.outOf} ${of}.`,
        lines: [
          // There is no table in a picture: what else was printed stands in it.
          ...rows
            .filter(isRevised)
            .map((row) => ({ text: `* ${fullName(row)}: ${limitOf(row.statement)}` })),
          { text: keyOf(shown).dashed },
          { text: chart.note },
          ...groups.map(({ statement, figures }) => ({
            standing: statement.standing,
            text: [
              figures && `${figures}.`,
              `${standingInWords(statement)}: ${sourcesInWords(statement)}.`,
              statement.reason,
            ]
              .filter(Boolean)
              .join(' '),
          })),
          {
            text: strings.readOn(
              new Intl.DateTimeFormat(localeOf[language], {
                dateStyle: 'long',
                timeZone: 'UTC',
              }).format(new Date(day)),
            ),
          },
        ],
        height: heightOf(shown),
      },
      stage.at.ink(true),
    );
    sheet.toBlob((blob) => {
      if (blob) download(blob, `${chart.id}.png`);
    });
  }
}

function toggle({ currentTarget }: Event): void {
  const button = currentTarget as HTMLElement;
  const open = button.closest('.card')?.classList.toggle('open') === true;
  button.setAttribute('aria-expanded', String(open));
}

function saveData(content: Content): void {
  const { chart, sources, language } = content;
  download(
    new Blob([csvOf(content, sources, language)], { type: 'text/csv;charset=utf-8' }),
    `${chart.id}.csv`,
  );
}

function isRevised({ figure }: Row): boolean {
  return figure.endsWith('*');
}

/** What asterisks and dashes mean, where there are any. */
function keyOf({ rows, picture, language }: Content): Record<'revised' | 'dashed', string> {
  const strings = dictionary[language];
  return {
    revised: rows.some(isRevised) ? strings.revised : '',
    dashed:
      picture?.form === 'by-year' && rows.some(({ fact }) => fact.standing !== 'confirmed')
        ? strings.dashed
        : '',
  };
}

/** Height of the drawing in `em`: a line and a bar for each figure, or one field of years or two. */
function heightOf({ picture, rows }: Selection): number {
  if (picture?.form === 'by-year') return picture.marks.some(({ apart }) => apart) ? 28 : 19;
  return 3.6 * rows.length + (picture?.percent ? 1.6 : 0);
}

function attribution(fact: Row['fact'], sources: Sources, language: Language): TemplateResult {
  const statement = statementOf(fact, sources, language);
  return html`${attributed(statement)} ${statement.reason}`;
}

function attributed(statement: Statement): TemplateResult {
  return html`<span part="standing">${standingMark(statement)}${standingWord(statement, true)}:</span> <span part="source">${sourceNames(statement)}.</span>`;
}

/** One figure with all that belongs beside it. */
function reading(row: Row, position: string): TemplateResult {
  const { figure, statement } = row;
  return html`<p><b>${fullName(row)}:</b> ${figure} ${countsOf(statement)} ${limitOf(statement)} ${attributed(statement)}</p><p class="position">${position}</p>`;
}

/**
 * The figures of one series in words. Roles are written out, since on a narrow page its rows are laid out as blocks, and then some
 * browsers would take it for no table. There are no links in it: it can be there for who listens while it does not show.
 */
function table(
  { chart, language }: Content,
  rows: readonly Row[],
  series: string | undefined,
): TemplateResult {
  const strings = dictionary[language];
  const heads = [
    chart.form === 'by-year' ? strings.year : strings.column.name,
    strings.figure,
    strings.column.counts,
    strings.column.limit,
    strings.standingAndSource,
  ];
  return html`<table part="table" role="table" aria-label=${[chart.title, series].filter(Boolean).join(': ')}>
    ${series === undefined ? nothing : html`<caption>${series}</caption>`}
    <thead><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ({ name, figure, statement }) => html`<tr role="row">
      <th role="rowheader" scope="row">${name}</th>
      <td role="cell" class="number">${figure}</td>
      <td role="cell">${countsOf(statement)}</td>
      <td role="cell">${limitOf(statement)}</td>
      <td role="cell">${standingMark(statement)}${standingInWords(statement)}: ${sourcesInWords(statement)}</td>
    </tr>`,
    )}</tbody>
  </table>`;
}

function noSuchChart(id: string, { charts }: ChartSlice): string {
  return `${id === '' ? 'has no chart="…".' : `does not know the chart "${id}".`} It knows ${charts.map((chart) => chart.id).join(' ')}.`;
}
