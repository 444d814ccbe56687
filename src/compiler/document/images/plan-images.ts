import type { FileAction } from '../plan-files.ts';
import { hashOf, type ImageToWrite } from './choose-images.ts';

export interface ImagePlan {
  readonly files: readonly {
    readonly name: string;
    readonly action: FileAction;
    readonly write: Uint8Array | null;
  }[];
  /** SHA-256 of what was last written under each name. */
  readonly record: ReadonlyMap<string, string>;
}

/** An image that the author has replaced since, made smaller for one, is overwritten only if `overwrite`. */
export function planImages(
  images: readonly ImageToWrite[],
  existing: ReadonlyMap<string, Uint8Array>,
  record: ReadonlyMap<string, string>,
  overwrite: boolean,
): ImagePlan {
  const next = new Map(record);
  const files = images.map(({ name, content }) => {
    const action = decide(existing.get(name), content, record.get(name), overwrite);
    if (action !== 'laissee') next.set(name, hashOf(content));
    const writes = action === 'creee' || action === 'mise-a-jour' || action === 'ecrasee';
    return { name, action, write: writes ? content : null };
  });
  return { files, record: next };
}

function decide(
  current: Uint8Array | undefined,
  content: Uint8Array,
  written: string | undefined,
  overwrite: boolean,
): FileAction {
  if (current === undefined) return 'creee';
  const now = hashOf(current);
  if (now === hashOf(content)) return 'inchangee';
  if (now === written) return 'mise-a-jour';
  return overwrite ? 'ecrasee' : 'laissee';
}
