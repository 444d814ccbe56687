import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AtlasContent, readyContent } from '../../compiler/catalogue/compile-content.ts';
import { writeGenerated } from '../../compiler/catalogue/write-generated.ts';
import { faultDiagnostic } from '../../compiler/cli/run-for-authors.ts';
import type { Texts } from '../../compiler/content-error.ts';
import { type ContentFolder, GENERATED } from '../../compiler/content-folder.ts';
import { type Diagnostic, isError } from '../../core/settings/diagnostic.ts';
import { indexSheets } from '../../state/search/sheets/index-sheets.ts';

export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
}

interface Attempt<C> extends Report {
  /** Of what has no error; null where nothing can be shown. */
  readonly content: C | null;
}

export interface Live<C> {
  /** The last one that could be compiled. */
  readonly content: C | null;
  readonly report: Report;
  readonly shown: 'rest' | 'before' | 'nothing';
  /** Whether an error was made since the start. */
  isFresh(error: Diagnostic): boolean;
  /** Reads the content again. */
  update(): void;
}

export const mistakeId = ({ file, code, message }: Diagnostic): string => `${file} ${code} ${message}`;

/** A content that is being written. Never throws: what goes wrong is reported, and what is right is still shown. */
export function liveContent<C>(attempt: () => Attempt<C>): Live<C> {
  let content: C | null = null;
  let shown: Live<C>['shown'] = 'nothing';
  let report: Report | null = null;
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
    shown = now.content ? 'rest' : content ? 'before' : 'nothing';
    const ids = now.diagnostics.filter(isError).map(mistakeId);
    old = new Set(report === null ? ids : ids.filter((id) => old.has(id)));
    report = now;
    return now;
  };
  return {
    get content() {
      return content;
    },
    get shown() {
      return shown;
    },
    get report() {
      return report ?? update();
    },
    isFresh: (error) => !old.has(mistakeId(error)),
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
