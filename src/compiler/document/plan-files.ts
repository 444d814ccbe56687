import { fingerprint, type ImportRecord } from './import-record.ts';

export type FileAction = 'creee' | 'mise-a-jour' | 'inchangee' | 'laissee' | 'ecrasee';

interface PlannedFile {
  readonly id: string;
  readonly action: FileAction;
  readonly write: string | null;
}

export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly record: ImportRecord;
  /** Ids of an earlier import that the document no longer has; their files stay. */
  readonly orphans: readonly string[];
}

/** A file edited since the last import is overwritten only if `overwrite`. `existing` holds texts on disk, by id. */
export function planFiles(
  sheets: readonly { readonly id: string; readonly text: string }[],
  existing: ReadonlyMap<string, string>,
  record: ImportRecord,
  overwrite: boolean,
): ImportPlan {
  const next = new Map(record);
  const files = sheets.map(({ id, text }): PlannedFile => {
    const current = existing.get(id);
    const action = decide(current, text, record.get(id), overwrite);
    if (action !== 'laissee') next.set(id, fingerprint(text));
    const writes = action === 'creee' || action === 'mise-a-jour' || action === 'ecrasee';
    return { id, action, write: writes ? text : null };
  });
  const ids = new Set(sheets.map((sheet) => sheet.id));
  const orphans = [...record.keys()].filter((id) => !ids.has(id)).sort();
  return { files, record: next, orphans };
}

function decide(
  current: string | undefined,
  text: string,
  generated: string | undefined,
  overwrite: boolean,
): FileAction {
  if (current === undefined) return 'creee';
  const now = fingerprint(current);
  if (now === fingerprint(text)) return 'inchangee';
  if (now === generated) return 'mise-a-jour';
  return overwrite ? 'ecrasee' : 'laissee';
}
