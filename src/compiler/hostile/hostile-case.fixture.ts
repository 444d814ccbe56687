import type { Severity } from '../../core/settings/diagnostic.ts';

/** What is at a path of `data/`; null removes what every case has. */
export type FileEntry =
  | string
  | Buffer
  | { readonly link: string }
  | { readonly folder: true }
  | { readonly fifo: true }
  | null;

export interface Expectation {
  readonly severity: Severity;
  /** In `data/`. */
  readonly file: string;
  /** « line:column ». */
  readonly place: string;
  readonly code: string;
  readonly remedy: RegExp;
}

export interface HostileCase {
  readonly name: string;
  readonly files: Readonly<Record<string, FileEntry>>;
  /** All diagnostics that the author gets, in order; none where the content is rightly accepted. */
  readonly expected: readonly Expectation[];
}

export const SHEET = 'fiches/essai.md';

const expecting =
  (severity: Severity) =>
  (place: string, code: string, remedy: RegExp, file = SHEET): Expectation => ({
    severity,
    file,
    place,
    code,
    remedy,
  });

export const error = expecting('erreur');
export const warning = expecting('avertissement');

export interface Parts {
  readonly territoire?: string;
  readonly themes?: string;
  readonly source?: string;
  /** More lines of the front matter. */
  readonly more?: string;
  readonly title?: string;
  readonly body?: string;
}

/** The title is on line 7, the body from line 9; `more` moves them down. */
export function sheet(parts: Parts = {}): string {
  const {
    territoire = 'Ville de Nancy',
    themes = '[emploi-insertion]',
    source = '{ document: recueil.md, rang: 2 }',
    more = '',
    title = '# Un atelier de quartier',
    body = '## Pourquoi ce projet ?\n\nParce que.\n',
  } = parts;
  return `---\nterritoire: ${territoire}\nthemes: ${themes}\nsource: ${source}\n${more}---\n\n${title}\n\n${body}`;
}

export const bad = (name: string, text: string | Buffer, ...expected: readonly Expectation[]): HostileCase =>
  withFiles(name, { [SHEET]: text }, ...expected);

export const accepted = (name: string, text: string | Buffer): HostileCase => bad(name, text);

export const withFiles = (
  name: string,
  files: HostileCase['files'],
  ...expected: readonly Expectation[]
): HostileCase => ({
  name,
  files,
  expected,
});

export const WITNESS = sheet({
  territoire: 'Ville de Metz',
  source: '{ document: recueil.md, rang: 1 }',
  title: '# Un témoin',
});

/** The files that every case has besides its own. */
export const AROUND: HostileCase['files'] = {
  'fiches/temoin.md': WITNESS,
  'sources/recueil.md': '# Un témoin\n',
  'sources/recueil.index.yaml': 'titre: Recueil\nfiches: []\n',
};
