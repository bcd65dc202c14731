import { css } from '@lit/reactive-element';

export const styles = css`
  .marks,
  .places,
  .bar {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: auto;
    margin-block: 0.9em 0;
  }
  .places svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    overflow: visible;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_quiet);
  }
  .filled {
    fill: var(--_accent);
  }
  .empty {
    fill: none;
    stroke: var(--_edge);
    stroke-width: 1.2;
  }

  /* The frame is the whole; a bar of counts has only the line at zero. */
  .bar {
    block-size: 0.9em;
    border-inline-start: 2px solid var(--_edge);
  }
  .bar.share {
    border: 1px solid var(--_edge);
  }

  .marks {
    max-inline-size: 24em;
  }
  .contested .marks {
    max-inline-size: 14em;
  }
  .contested .filled {
    fill: var(--_quiet);
  }

  @media (forced-colors: active) {
    .card .filled {
      fill: CanvasText;
    }
    .empty {
      stroke: CanvasText;
    }
    .bar.bar {
      border-color: CanvasText;
    }
  }
`;
