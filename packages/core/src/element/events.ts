/** Why an element shows its children and not what it was asked for. */
export type HtErrorReason =
  /** No fact has this id, or none was named. */
  | 'unknown-fact'
  /** A factor of this id does not exist. */
  | 'unknown-factor'
  /** A type of trafficking of this id does not exist. */
  | 'unknown-type'
  /** An area of response of this id does not exist. */
  | 'unknown-area'
  /** No chart has this id, or none was named. */
  | 'unknown-chart'
  /** A file with the data did not arrive. */
  | 'load-failed'
  /** The dataset that `src` names was refused; `value` tells the path in it and what was expected there. */
  | 'invalid-dataset'
  /** Something broke while the element was being drawn. */
  | 'render-failed';

/** `ht-error`: an element could not show what it was asked for, and its children stay. Bubbles, crosses shadow roots. */
export class HtErrorEvent extends CustomEvent<{ reason: HtErrorReason; value: string }> {
  constructor(reason: HtErrorReason, value: string) {
    super('ht-error', { bubbles: true, composed: true, detail: { reason, value } });
  }
}

/** `ht-copy`: a reader copied a citation. Bubbles, crosses shadow roots. */
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
