/** Why an element shows its children instead of its content. */
export type HtErrorReason =
  /** No fact has this id, or the attribute is missing. */
  | 'unknown-fact'
  /** A factor of this id does not exist. */
  | 'unknown-factor'
  /** A type of trafficking of this id does not exist. */
  | 'unknown-type'
  /** An area of response of this id does not exist. */
  | 'unknown-area'
  /** No chart has this id, or the attribute is missing. */
  | 'unknown-chart'
  /** A file with the data did not load. */
  | 'load-failed'
  /** The dataset in `src` is not valid; `value`: the path in it and what was expected there. */
  | 'invalid-dataset'
  /** A part of the page is inside the element: its end tag is missing. */
  | 'unclosed'
  /** Rendering failed. */
  | 'render-failed';

/** `ht-error`: an element shows its children. Bubbles and crosses shadow roots. */
export class HtErrorEvent extends CustomEvent<{ reason: HtErrorReason; value: string }> {
  constructor(reason: HtErrorReason, value: string) {
    super('ht-error', { bubbles: true, composed: true, detail: { reason, value } });
  }
}

/** `ht-copy`: a reader copied a citation. Bubbles and crosses shadow roots. */
export class HtCopyEvent extends CustomEvent<{ format: string; fact: string | undefined }> {
  constructor(format: string, fact?: string) {
    super('ht-copy', { bubbles: true, composed: true, detail: { format, fact } });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ht-error': HtErrorEvent;
    'ht-copy': HtCopyEvent;
  }
}
