import { createHash } from 'node:crypto';
import { normalizeText } from '../../core/text/normalize.ts';

export type FileAction = 'creee' | 'mise-a-jour' | 'inchangee' | 'laissee' | 'ecrasee';

type Content = string | Uint8Array;

/** SHA-256 of what was last generated under each name: shows which files were edited by hand since. */
export type Fingerprints = ReadonlyMap<string, string>;

export interface FilePlan<T extends Content> {
  readonly files: readonly { readonly id: string; readonly action: FileAction; readonly write: T | null }[];
  readonly record: Fingerprints;
  /** Of an earlier import, that the document no longer has; their files stay. */
  readonly orphans: readonly string[];
}

/** Line endings and the byte order mark of a text do not count. */
export function fingerprint(content: Content): string {
  const bytes = typeof content === 'string' ? normalizeText(content) : content;
  return createHash('sha256').update(bytes).digest('hex');
}

/** A file edited since the last import is overwritten only if `overwrite`. `existing` holds those on disk. */
export function planFiles<T extends Content>(
  generated: ReadonlyMap<string, T>,
  existing: ReadonlyMap<string, T>,
  record: Fingerprints,
  overwrite: boolean,
): FilePlan<T> {
  const next = new Map(record);
  const files = [...generated].map(([id, content]) => {
    const action = decide(existing.get(id), content, record.get(id), overwrite);
    if (action !== 'laissee') next.set(id, fingerprint(content));
    const writes = action === 'creee' || action === 'mise-a-jour' || action === 'ecrasee';
    return { id, action, write: writes ? content : null };
  });
  const orphans = [...record.keys()].filter((id) => !generated.has(id)).sort();
  return { files, record: next, orphans };
}

function decide(
  current: Content | undefined,
  content: Content,
  generated: string | undefined,
  overwrite: boolean,
): FileAction {
  if (current === undefined) return 'creee';
  const now = fingerprint(current);
  if (now === fingerprint(content)) return 'inchangee';
  if (now === generated) return 'mise-a-jour';
  return overwrite ? 'ecrasee' : 'laissee';
}
