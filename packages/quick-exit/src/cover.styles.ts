/** Important, and in the element itself: no rule of the page wins over that. The colours are those of an empty tab. */
export const coverStyle = `all: initial !important; display: block !important; position: fixed !important; inset: 0 !important;
  inline-size: 100% !important; block-size: 100% !important; max-inline-size: none !important; max-block-size: none !important;
  box-sizing: border-box !important; padding: 2em !important; z-index: 2147483647 !important; font: 16px/1.5 system-ui, sans-serif !important;
  color-scheme: light dark !important; background: Canvas !important; color: CanvasText !important`;
