interface Report {
  show: (version: string, address: string | undefined) => Promise<void>;
}

/**
 * Shows a report to the person who ends the page's address with `#ht-check`, also while the page is
 * open. Without these words, nothing is loaded.
 */
export function checkOnRequest(
  version: string,
  address: string | undefined,
  load: () => Promise<unknown>,
): void {
  const check = (): void => {
    if (location.hash.endsWith('#ht-check'))
      load().then(
        (report) => (report as Report).show(version, address),
        () => undefined,
      );
  };
  check();
  addEventListener('hashchange', check);
}
