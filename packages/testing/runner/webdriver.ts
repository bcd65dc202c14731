/** The part of the WebDriver protocol that the tests use, https://www.w3.org/TR/webdriver2/ */

export interface Driver {
  getWindowHandle: () => Promise<string>;
  createWindow: () => Promise<{ handle: string }>;
  switchToWindow: (handle: string) => Promise<unknown>;
  closeWindow: () => Promise<unknown>;
  setWindowRect: (width: number, height: number) => Promise<unknown>;
  navigateTo: (url: string) => Promise<unknown>;
  back: () => Promise<unknown>;
  /** Runs the body of a function; resolves to what it returns. */
  execute: (script: string, ...args: unknown[]) => Promise<unknown>;
  performActions: (actions: object[]) => Promise<unknown>;
  /** A PNG in base64. */
  takeScreenshot: () => Promise<string>;
  /** Ends the session and closes its browser. */
  quit: () => Promise<unknown>;
}

/** The code points that WebDriver and BiDi give to keys that print nothing. */
export const keyCodes: Readonly<Record<string, string>> = {
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
};

const patience = 120_000;

/** Starts a session of the driver at `address`. Each method rejects with the driver's error. */
export async function openSession(address: string, capabilities: object): Promise<Driver> {
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${address}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${error}: ${message}`);
  };
  const { sessionId } = (await send('POST', '', {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string };
  const get = (command: string) => send('GET', `/${sessionId}/${command}`);
  const post = (command: string, body = {}) => send('POST', `/${sessionId}/${command}`, body);
  return {
    getWindowHandle: () => get('window') as Promise<string>,
    createWindow: () => post('window/new', { type: 'window' }) as Promise<{ handle: string }>,
    switchToWindow: (handle) => post('window', { handle }),
    closeWindow: () => send('DELETE', `/${sessionId}/window`),
    setWindowRect: (width, height) => post('window/rect', { width, height }),
    navigateTo: (url) => post('url', { url }),
    back: () => post('back'),
    execute: (script, ...args) => post('execute/sync', { script, args }),
    performActions: (actions) => post('actions', { actions }),
    takeScreenshot: () => get('screenshot') as Promise<string>,
    quit: () => send('DELETE', `/${sessionId}`),
  };
}
