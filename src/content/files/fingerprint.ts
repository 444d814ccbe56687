import { createHash } from 'node:crypto';
import { normalizeText } from '../../core/text/normalize.ts';

/** SHA-256. Line endings and the byte order mark of a text do not count. */
export function fingerprint(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? normalizeText(content) : content;
  return createHash('sha256').update(bytes).digest('hex');
}
