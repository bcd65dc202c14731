import {
  citationStyles,
  citedIds,
  DEV,
  HtCitingElement,
  oneOf,
  ContentError,
  warn,
  warnAboutWord,
} from '@ht-widgets/core';
import { loadFrom, type ChartSlice, type Language } from '@ht-widgets/facts';
import type { PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import { nothing, render, type TemplateResult } from 'lit-html';
import { canDownload, download } from './download.js';
import { fullName, select } from './ht-chart.select.js';
import { dictionary } from './ht-chart.strings.js';
import { styles } from './ht-chart.styles.js';
import { paperStyles } from './paper.styles.js';
import { attributionInWords, card, heightOf, reading, type Content } from './ht-chart.view.js';
import { countsOf, limitOf } from './in-words.js';
import { savedPictureOf } from './picture-file.js';
import { Stage } from './stage.js';
import { csvOf } from './table-file.js';

const displays = ['chart', 'table'] as const;

/** How a chart is shown. */
export type ChartDisplay = (typeof displays)[number];

/**
 * A drawn figure, with its table. Screen readers always have the table. It shows on demand, on
 * paper, and where nothing can be drawn.
 *
 * @tag ht-chart
 * @attr {string} chart - Id of a chart of the ledger: `mo-types-2021`, `mo-venues-2021`,
 *   `mo-by-year`, `us-by-year`, `provider-types-2019` or `federal-prosecutions`.
 * @attr {'chart'|'table'} [display=chart] - `table`: the table alone; nothing is drawn.
 * @attr {'2'|'3'|'4'|'5'|'6'} [heading-level] - Makes the title a heading of this level.
 * @slot - The fallback, shown until the chart is there and whenever it cannot be shown.
 * @csspart label - The title: what is counted, where and when.
 * @csspart figure - The drawing.
 * @csspart table - The table.
 * @csspart note - What a letter at a figure leads to.
 * @csspart caveat - The limit. It cannot be hidden.
 * @csspart list - The sources, where figures have several.
 * @csspart item - One of them.
 * @cssprop [--ht-color-text] - Text.
 * @cssprop [--ht-color-quiet] - Limits, sources, the scale.
 * @cssprop [--ht-color-surface] - The card.
 * @cssprop [--ht-color-line] - Hairlines.
 * @cssprop [--ht-color-accent] - The emphasized bar, and links; its lightness is clamped.
 * @cssprop [--ht-color-focus] - The focus ring, and the ring round the figure that is read.
 * @cssprop [--ht-radius] - Corners.
 * @cssprop [--ht-space] - Padding.
 * @event {HtErrorEvent} ht-error - The chart cannot be shown; the children stay.
 *   `detail.reason`: `unknown-chart`, `load-failed`, `invalid-dataset`, `render-failed`;
 *   `detail.value`: the id, or where in the dataset of `src` what was expected.
 */
export class HtChart extends HtCitingElement<Content> {
  static override styles = HtCitingElement.styled([citationStyles, styles, paperStyles]);

  static override properties: PropertyDeclarations = { chart: {}, display: {} };

  declare chart: string | null | undefined;
  declare display: ChartDisplay | null | undefined;

  declare private stage: { key: string; at: Stage } | undefined;

  protected override async content(wanted: Language): Promise<Content> {
    const id = this.chart?.trim() ?? '';
    const { slice, language } = await loadFrom(this.src, 'charts', wanted);
    const chart = slice.charts.find((candidate) => candidate.id === id);
    if (!chart) throw new ContentError('unknown-chart', id, DEV ? noSuchChart(id, slice) : '');
    if (DEV) warnAboutWord(this, 'display', this.display, displays, 'the chart is drawn');
    const selection = select(chart, slice, language);
    const fault = DEV ? `finds no figures in the chart "${id}".` : '';
    if (selection.rows.length === 0) throw new ContentError('unknown-chart', id, fault);
    if (DEV && !selection.picture)
      warn(this, `cannot draw the figures of "${id}" on one scale: the table is shown.`);
    const key = `${id} ${language} ${this.src ?? ''}`;
    return { ...selection, sources: slice.sources, language, key };
  }

  protected override cites({ rows }: Content): string[] {
    return rows.flatMap(({ fact }) => citedIds(fact));
  }

  protected override template(content: Content): TemplateResult {
    const { picture } = content;
    const saves = canDownload();
    return card(content, {
      headingLevel: this.headingLevel,
      drawn: picture !== undefined && oneOf(displays, this.display) === 'chart',
      saveData: saves ? () => saveData(content) : undefined,
      savePicture: saves ? () => void this.savePicture() : undefined,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.updateStage();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.updateStage();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endStage();
  }

  /** Draws what is shown, unless it is drawn already, and ends the drawing of other content. */
  private updateStage(): void {
    const { shown } = this;
    const place = this.renderRoot.querySelector<HTMLElement>('.plot');
    const figure = this.renderRoot.querySelector<HTMLElement>('.card');
    if (this.stage && this.stage.key === shown?.key && this.stage.at.place === place) return;
    this.endStage();
    if (!place || !figure || !shown?.picture || !this.isConnected) return;
    const { rows, picture, language } = shown;
    // Reserve the space first, so that nothing moves when the drawing comes.
    const [narrow, wide] = heightOf(shown);
    place.style.setProperty('--_narrow', `${narrow}em`);
    place.style.setProperty('--_wide', `${wide}em`);
    const strings = dictionary[language];
    const readout = this.renderRoot.querySelector<HTMLElement>('.readout');
    const texts = rows.map(
      (row) =>
        `${fullName(row)}: ${row.figure} ${countsOf(row.statement)} ${limitOf(row.statement)} ` +
        `${attributionInWords(row.statement)}.`,
    );
    const show = (index: number | undefined) => {
      const row = index === undefined ? undefined : rows[index];
      const position = strings.position((index ?? 0) + 1, rows.length);
      if (readout) render(row ? reading(row, position) : nothing, readout);
    };
    const label = strings.reading(shown.chart.title);
    this.stage = {
      key: shown.key,
      at: new Stage(place, figure, picture, { label, texts, show }),
    };
  }

  private endStage(): void {
    this.stage?.at.end();
    this.stage = undefined;
  }

  private async savePicture(): Promise<void> {
    const { shown, stage } = this;
    if (!shown?.picture || !stage) return;
    const { chart, picture, language } = shown;
    const status = this.renderRoot.querySelector<HTMLElement>('.status');
    const finish = (blob: Blob | null) => {
      if (blob) download(blob, `${chart.id}.png`);
      if (status) render(blob ? nothing : dictionary[language].notSaved, status);
    };
    try {
      const kit = await import('@ht-widgets/chart-kit');
      kit.paintSavedPicture(picture, savedPictureOf(shown), stage.at.ink(true)).toBlob(finish);
    } catch {
      finish(null);
    }
  }
}

function saveData(content: Content): void {
  const { chart, sources, language } = content;
  const csv = csvOf(content, sources, language);
  download(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${chart.id}.csv`);
}

function noSuchChart(id: string, { charts }: ChartSlice): string {
  const known = charts.map((chart) => chart.id).join(' ');
  const fault = id === '' ? 'has no chart="…".' : `does not know the chart "${id}".`;
  return `${fault} It knows ${known}.`;
}
