import type { IncomingMessage } from 'node:http';
import { TOKEN_HEADER } from '../protocol.ts';

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/u;

type Request = Pick<IncomingMessage, 'headers'>;

/** False for any other host name, even one that resolves to this machine: another site's page would be probing the editor. */
export function isLocal({ headers }: Request): boolean {
  const { host = '', origin } = headers;
  if (!LOOPBACK.test(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}

/** Whether a request comes from the editor's own page, which alone knows the token. */
export function isOurs(request: Request, token: string): boolean {
  const site = request.headers['sec-fetch-site'];
  return (
    isLocal(request) && request.headers[TOKEN_HEADER] === token && (site ?? 'same-origin') === 'same-origin'
  );
}
