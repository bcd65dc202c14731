/**
 * A speech server that writes text: it speaks the protocol of Speech Dispatcher (SSIP), and keeps
 * what Orca would say. It reports each text as spoken at once, so that reading goes on.
 */
import { EventEmitter } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** Milliseconds. Orca listens for the end of a text only after it has read the reply. */
const REPLY_FIRST = 10;

/** An end that came too early is lost, and Orca would wait for ever: it is reported again. */
const REPORT_AGAIN = 200;

const replies: Readonly<Record<string, string>> = {
  HISTORY: '245-1\r\n245 OK CLIENT ID SENT',
  GET: '251-0\r\n251 OK GET RETURNED',
  QUIT: '231 HAPPY HACKING',
};

export class SpeechServer extends EventEmitter<{ said: [] }> {
  private readonly said: string[] = [];
  private messages = 0;
  private readonly server: Server;

  constructor(socket: string) {
    super();
    this.server = createServer((client) => this.serve(client)).listen(socket);
  }

  /** Waits until nothing was said for so many milliseconds; returns and forgets what was. */
  silence(milliseconds: number): Promise<string[]> {
    return this.until(() => false, milliseconds);
  }

  /** Waits for a text, or until nothing was said for `silent` milliseconds. */
  until(isLast: (text: string) => boolean, silent: number): Promise<string[]> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.off('said', listen);
        resolve(this.said.splice(0));
      };
      const listen = (): void => {
        if (isLast(this.said.at(-1) ?? '')) end();
        else timer.refresh();
      };
      const timer = setTimeout(end, silent);
      this.on('said', listen);
    });
  }

  stop(): void {
    this.server.close();
  }

  private serve(client: Socket): void {
    let rest = '';
    let text: string[] | undefined;
    client.on('error', () => client.destroy());
    client.on('data', (data) => {
      const lines = (rest + String(data)).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (text === undefined) {
          if (line === 'SPEAK') text = [];
          client.write(`${this.replyTo(line)}\r\n`);
        } else if (line === '.') {
          this.speak(client, text.join(' '));
          text = undefined;
        } else text.push(line.replace(/^\.\./, '.'));
      }
    });
  }

  private replyTo(line: string): string {
    const [command = ''] = line.split(' ');
    if (command === 'SPEAK') return '230 OK RECEIVING DATA';
    if (/^(CHAR|KEY|SOUND_ICON)$/.test(command)) {
      const id = ++this.messages;
      return `225-${id}\r\n225 OK MESSAGE QUEUED`;
    }
    if (command === 'LIST')
      return line.endsWith('VOICES')
        ? '249-text\ten\tnone\r\n249 OK VOICE LIST SENT'
        : '250-text\r\n250 OK MODULES LIST SENT';
    return replies[command] ?? '208 OK SET';
  }

  private speak(client: Socket, ssml: string): void {
    const id = ++this.messages;
    this.said.push(plain(ssml));
    this.emit('said');
    client.write(`225-${id}\r\n225 OK MESSAGE QUEUED\r\n`);
    const event = (code: number, name: string) =>
      `${code}-${id}\r\n${code}-1\r\n${code} ${name}\r\n`;
    const report = (): void => {
      if (id !== this.messages || !client.writable) return;
      client.write(event(701, 'BEGIN') + event(702, 'END'));
      setTimeout(report, REPORT_AGAIN);
    };
    setTimeout(report, REPLY_FIRST);
  }
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function plain(ssml: string): string {
  return ssml
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
