/** One sheet as the form has it; the keys of `fields` are those of the front matter. */
export interface SheetForm {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly title: string;
  /** The first may have no heading: it is then what comes above the others. */
  readonly parts: readonly SheetPart[];
}

export interface SheetPart {
  readonly heading: string;
  readonly text: string;
}

export interface SheetAt {
  readonly id: string;
  /** Changes with the file; null for a sheet that has none yet. */
  readonly version: string | null;
}

export type Renaming = SheetAt & { readonly to: string };

interface OpenedSheet extends SheetForm, SheetAt {}

export interface StoredSheet extends OpenedSheet {
  /** Of all images stored, those that are too heavy to be shown. */
  readonly heavyImages: readonly string[];
  readonly doubts: readonly SheetDoubt[];
}

/** What an import was not sure of: what is doubtful, where in the document, and what was done. */
export interface SheetDoubt {
  readonly doute: string;
  readonly ou: string;
  readonly fait: string;
  readonly isRead: boolean;
}

export type Tick = Omit<SheetDoubt, 'fait'> & Pick<SheetAt, 'id'>;

export interface SentSheet extends OpenedSheet {
  /** Images that are not in `data/images` yet, in base64, by name. */
  readonly newImages: Readonly<Record<string, string>>;
}

export interface Fault {
  readonly isError: boolean;
  /** Where it is in the form: `contact.courriel`, `titre`, `partie.0`; empty where no field is at fault. */
  readonly field: string;
  readonly message: string;
  readonly help: string;
}

export interface Draft {
  readonly faults: readonly Fault[];
  /** Address of the page that shows it, or null where an error keeps it from being shown. */
  readonly preview: string | null;
}

/** What a save leaves to verify, or keeps from being saved. */
export type Saved = { readonly faults: readonly Fault[] } & (
  | { readonly saved: true; readonly version: string }
  /** `theirs` is the file where it changed since the form was opened, null where it is no longer there. */
  | { readonly saved: false; readonly theirs?: StoredSheet | null }
);

export interface ListedSheet {
  readonly id: string;
  readonly title: string;
  /** As it is written; empty for none. */
  readonly territory: string;
  readonly themes: readonly string[];
  readonly isProposed: boolean;
  readonly errors: number;
  readonly warnings: number;
}

export interface FieldSchema {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly FieldSchema[];
  readonly items?: FieldSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
}

export interface EditorStart {
  readonly site: string;
  /** Of a sheet. */
  readonly schema: FieldSchema;
  /** Of settings, by file. */
  readonly settings: Readonly<Record<string, FieldSchema>>;
  readonly themes: readonly { readonly id: string; readonly label: string }[];
}

/** What a field proposes as its words are typed. */
export interface NamedChoice {
  /** What to write. */
  readonly words: string;
  readonly name: string;
  readonly context: string;
}

/** What the index of a document says of each sheet, and of each column of a table. */
export interface ImportAnswers {
  readonly sheets: readonly {
    readonly fiche: string;
    readonly territoire: readonly string[];
    readonly themes: readonly string[];
    readonly isAsked: boolean;
    /** What the import proposes, and why. */
    readonly hint: string;
  }[];
  readonly colonnes: Readonly<Record<string, string>>;
}

export interface SentImport {
  readonly name: string;
  /** Empty where the document is among the sources already. */
  readonly base64: string;
  readonly isReplaced: boolean;
  readonly answers: ImportAnswers | null;
}

export interface ImportReport extends ImportAnswers {
  /** Another document has this name. */
  readonly isTaken: boolean;
  readonly isDone: boolean;
  /** As the terminal has it. */
  readonly report: string;
}

/** Carries the token that proves that a request comes from the editor's own page. */
export const TOKEN_HEADER = 'x-editeur';

/** Bytes. */
export const HEAVIEST_IMAGE = 80_000;
