import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AtlasContent, readyContent } from '../../compiler/catalogue/compile-content.ts';
import { writeGenerated } from '../../compiler/catalogue/write-generated.ts';
import { faultDiagnostic } from '../../compiler/cli/run-for-authors.ts';
import type { Texts } from '../../content/diagnostics/content-error.ts';
import { type ContentFolder, GENERATED } from '../../content/files/content-folder.ts';
import { type Diagnostic, isError } from '../../core/settings/diagnostic.ts';
import { indexSheets } from '../../state/search/sheets/index-sheets.ts';
import type { ToMend } from './to-mend.ts';

export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
}

interface Attempt<C> extends Report {
  /** Of what has no error; null where nothing can be shown. */
  readonly content: C | null;
}

export type Live<C> = ReturnType<typeof liveContent<C>>;

export const mistakeId = ({ file, code, message }: Diagnostic): string => `${file} ${code} ${message}`;

/** A content that is being written. Never throws: what goes wrong is reported, and what is right is still shown. */
export function liveContent<C>(attempt: () => Attempt<C>) {
  let content: C | null = null;
  let last: Attempt<C> | null = null;
  let old: ReadonlySet<string> = new Set();

  const attempted = (): Attempt<C> => {
    try {
      return attempt();
    } catch (error) {
      return { content: null, diagnostics: [faultDiagnostic(error)], texts: new Map() };
    }
  };
  const update = (): Report => {
    const now = attempted();
    content = now.content ?? content;
    const ids = now.diagnostics.filter(isError).map(mistakeId);
    old = new Set(last === null ? ids : ids.filter((id) => old.has(id)));
    last = now;
    return now;
  };
  return {
    /** The last one that could be compiled. */
    get content() {
      return content;
    },
    get shown(): ToMend['shown'] {
      if (last?.content) return 'rest';
      return content ? 'before' : 'nothing';
    },
    get report(): Report {
      return last ?? update();
    },
    /** Whether an error was made since the start. */
    isFresh: (error: Diagnostic) => !old.has(mistakeId(error)),
    /** Reads the content again. */
    update: () => void update(),
  };
}

/** Writes what the browser loads. */
export function watchedFolder(folder: ContentFolder): Live<AtlasContent> {
  return liveContent(() => {
    const { compile, ...report } = readyContent(folder);
    const content = compile?.() ?? null;
    if (content) {
      writeGenerated(folder, content);
      indexSheets(content.sheetIndex, (name, text) => {
        writeFileSync(join(GENERATED.content(folder), name), text);
        return name;
      });
    }
    return { content, ...report };
  });
}
