import * as v from 'valibot';

const Part = v.strictObject({ heading: v.string(), text: v.string() });

export type SheetPart = v.InferOutput<typeof Part>;

const Form = v.strictObject({
  /** The keys are those of the front matter. */
  fields: v.record(v.string(), v.unknown()),
  title: v.string(),
  /** The first may have no heading: it is then what comes above the others. */
  parts: v.pipe(v.array(Part), v.maxLength(200), v.readonly()),
});

/** One sheet as the form has it. */
export type SheetForm = v.InferOutput<typeof Form>;

export const At = v.strictObject({
  id: v.string(),
  /** Changes with the file; null for a sheet that has none yet. */
  version: v.nullable(v.string()),
});

export type SheetAt = v.InferOutput<typeof At>;

export const Renamed = v.strictObject({ ...At.entries, to: v.string() });

export type Renaming = v.InferOutput<typeof Renamed>;

export interface StoredSheet extends SheetForm, SheetAt {
  /** Of all images stored, those that are too heavy to be shown. */
  readonly heavyImages: readonly string[];
  readonly doubts: readonly SheetDoubt[];
}

export const Ticked = v.strictObject({
  id: v.string(),
  doute: v.string(),
  ou: v.string(),
  isRead: v.boolean(),
});

export type Tick = v.InferOutput<typeof Ticked>;

/** What an import was not sure of: what is doubtful, where in the document, and what was done. */
export interface SheetDoubt extends Omit<Tick, 'id'> {
  readonly fait: string;
}

export const Sent = v.strictObject({
  ...At.entries,
  ...Form.entries,
  /** Images that are not in `data/images` yet, in base64, by name. */
  newImages: v.record(v.string(), v.string()),
});

export type SentSheet = v.InferOutput<typeof Sent>;

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
  /** Usual headings of a sheet's parts. */
  readonly parts: readonly string[];
}

/** What a field proposes as its words are typed. */
export interface NamedChoice {
  /** What to write. */
  readonly words: string;
  readonly name: string;
  readonly context: string;
}

const Names = v.pipe(v.array(v.string()), v.readonly());

const Answered = v.strictObject({
  fiche: v.string(),
  title: v.string(),
  territoire: Names,
  themes: Names,
  isAsked: v.boolean(),
  /** What the import proposes, and why. */
  hint: v.string(),
});

const Answers = v.strictObject({
  sheets: v.pipe(v.array(Answered), v.readonly()),
  colonnes: v.record(v.string(), v.string()),
});

/** What the index of a document says of each sheet, and what it guesses of columns of a table. */
export type ImportAnswers = v.InferOutput<typeof Answers>;

export const SentDocument = v.strictObject({
  name: v.string(),
  /** Empty where the document is among the sources already. */
  base64: v.string(),
  isReplaced: v.boolean(),
  answers: v.nullable(Answers),
});

export type SentImport = v.InferOutput<typeof SentDocument>;

export interface ImportReport extends ImportAnswers {
  /** Another document has this name. */
  readonly isTaken: boolean;
  readonly isDone: boolean;
  readonly report: string;
  /** Of answers that were not taken: `<sheet>.territoire`. */
  readonly faults: readonly Fault[];
  /** First filled cells, by the name of their column. */
  readonly samples: Readonly<Record<string, string>>;
}

/** What the form asks its server, by the name of the call in its address: what is sent, and answered. */
export interface Calls {
  readonly depart: (nothing: null) => EditorStart;
  readonly fiches: (nothing: null) => readonly ListedSheet[];
  /** Under its address of today, if it has another. */
  readonly ouvrir: (id: string) => StoredSheet | null;
  readonly territoires: (query: string) => readonly NamedChoice[];
  readonly icones: (query: string) => readonly NamedChoice[];
  readonly brouillon: (sent: SentSheet) => Draft;
  readonly enregistrer: (sent: SentSheet) => Saved;
  readonly mentions: (id: string) => readonly string[];
  readonly supprimer: (sheet: SheetAt) => { readonly kept: string };
  readonly renommer: (sheet: Renaming) => { readonly id: string };
  readonly relu: (doubt: Tick) => Tick;
  readonly importer: (sent: SentImport) => ImportReport;
}

/** Carries the token that proves that a request comes from the editor's own page. */
export const TOKEN_HEADER = 'x-editeur';

/** Bytes. */
export const HEAVIEST_IMAGE = 80_000;
