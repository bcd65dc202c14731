/** The part of the WebDriver protocol that the tests use, https://www.w3.org/TR/webdriver2/ */

/** The code points that WebDriver and BiDi give to keys that print nothing. */
const keyCodes: Readonly<Record<string, string>> = {
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
};

/** `key`: as in `KeyboardEvent.key`. */
export type Stroke = [direction: 'down' | 'up', key: string];

/** Actions, as WebDriver and BiDi take them. */
export function keyActions(strokes: readonly Stroke[]): object[] {
  const types = { down: 'keyDown', up: 'keyUp' };
  const actions = strokes.map(([direction, key]) => ({
    type: types[direction],
    value: keyCodes[key] ?? key,
  }));
  return [{ type: 'key', id: 'key', actions }];
}

export function clickActions(x: number, y: number): object[] {
  const actions = [
    { type: 'pointerMove', x, y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return [{ type: 'pointer', id: 'pointer', actions }];
}

const patience = 120_000;

export type Driver = Awaited<ReturnType<typeof openSession>>;

/** Starts a session of the driver at `address`. Each method rejects with the driver's error. */
export async function openSession(address: string, capabilities: object) {
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
    switchToWindow: (handle: string) => post('window', { handle }),
    closeWindow: () => send('DELETE', `/${sessionId}/window`),
    setWindowRect: (width: number, height: number) => post('window/rect', { width, height }),
    navigateTo: (url: string) => post('url', { url }),
    back: () => post('back'),
    /** Runs the body of a function; resolves to what it returns. */
    execute: (script: string, ...args: unknown[]) => post('execute/sync', { script, args }),
    performActions: (actions: object[]) => post('actions', { actions }),
    /** A PNG in base64. */
    takeScreenshot: () => get('screenshot') as Promise<string>,
    /** Ends the session and closes its browser. */
    quit: () => send('DELETE', `/${sessionId}`),
  };
}
