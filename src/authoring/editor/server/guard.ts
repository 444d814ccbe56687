import type { IncomingHttpHeaders } from 'node:http';
import { TOKEN_HEADER } from '../protocol.ts';

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/u;

interface Asked {
  readonly headers: IncomingHttpHeaders;
}

/** A name that leads to this machine but is not its own is a page of elsewhere that looks for it. */
export function isLocal({ headers }: Asked): boolean {
  const { host = '', origin } = headers;
  if (!LOOPBACK.test(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}

/** Of the editor's own page, which alone knows the token. */
export function isOurs(asked: Asked, token: string): boolean {
  const site = asked.headers['sec-fetch-site'];
  return isLocal(asked) && asked.headers[TOKEN_HEADER] === token && (site ?? 'same-origin') === 'same-origin';
}
