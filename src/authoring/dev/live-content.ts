import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AtlasContent, readyContent } from '../../compiler/catalogue/compile-content.ts';
import { writeGenerated } from '../../compiler/catalogue/write-generated.ts';
import { faultDiagnostic } from '../../compiler/cli/run-for-authors.ts';
import type { Texts } from '../../compiler/content-error.ts';
import { type ContentFolder, GENERATED } from '../../compiler/content-folder.ts';
import { type Diagnostic, isError } from '../../core/settings/diagnostic.ts';
import { indexSheets } from '../../state/search/sheets/index-sheets.ts';

export interface Told {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
}

interface Attempt<C> extends Told {
  /** Of what is well; null where the rest shows nothing. */
  readonly content: C | null;
}

export interface Live<C> {
  /** The last one that could be compiled. */
  readonly content: C | null;
  readonly told: Told;
  readonly shown: 'rest' | 'before' | 'nothing';
  /** Whether an error was made since the start. */
  isFresh(error: Diagnostic): boolean;
  /** Reads the content again. */
  update(): void;
}

export const mistakeId = ({ file, code, message }: Diagnostic): string => `${file} ${code} ${message}`;

/** A content that is being written. Never throws: what goes wrong is told, and what is well stays. */
export function liveContent<C>(attempt: () => Attempt<C>): Live<C> {
  let content: C | null = null;
  let shown: Live<C>['shown'] = 'nothing';
  let told: Told | null = null;
  let old: ReadonlySet<string> = new Set();

  const attempted = (): Attempt<C> => {
    try {
      return attempt();
    } catch (error) {
      return { content: null, diagnostics: [faultDiagnostic(error)], texts: new Map() };
    }
  };
  const update = (): Told => {
    const now = attempted();
    content = now.content ?? content;
    shown = now.content ? 'rest' : content ? 'before' : 'nothing';
    const ids = now.diagnostics.filter(isError).map(mistakeId);
    old = new Set(told === null ? ids : ids.filter((id) => old.has(id)));
    told = now;
    return now;
  };
  return {
    get content() {
      return content;
    },
    get shown() {
      return shown;
    },
    get told() {
      return told ?? update();
    },
    isFresh: (error) => !old.has(mistakeId(error)),
    update: () => void update(),
  };
}

/** Writes what the browser loads. */
export function liveFolder(folder: ContentFolder): Live<AtlasContent> {
  return liveContent(() => {
    const { compile, ...told } = readyContent(folder);
    const content = compile?.() ?? null;
    if (content) {
      writeGenerated(folder, content);
      indexSheets(content.sheetIndex, (name, text) => {
        writeFileSync(join(folder.root, GENERATED.content(folder), name), text);
        return name;
      });
    }
    return { content, ...told };
  });
}
