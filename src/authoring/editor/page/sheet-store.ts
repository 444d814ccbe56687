import { create } from 'zustand';
import { slugify } from '../../../core/text/slug.ts';
import type { Draft, Fault, Saved, SentSheet, SheetDoubt, SheetForm, StoredSheet } from '../protocol.ts';
import { askEditor, messageOf } from './ask-editor.ts';
import { type Difference, merged } from './conflict.ts';
import { fieldInForm, pruned, recordOf, usedImages } from './form-values.ts';

const AFTER_TYPING = 700;

/** The parts that a first sheet usually has. */
const FIRST_PARTS = ['Pourquoi ce projet ?', 'Et concrètement ?'].map((heading) => ({ heading, text: '' }));

interface Written extends SentSheet {
  /** The address follows the title until someone writes it. */
  readonly ownId: boolean;
  /** As the file has it, or had it when the form was opened. */
  readonly base: SheetForm;
}

type Status = 'read' | 'changed' | 'saving' | 'saved';

interface SheetData extends Written, StoredSheet, Draft {
  readonly status: Status;
  /** What is typed and not saved was found in this browser. */
  readonly isRestored: boolean;
  /** The file, where it changed since the form was opened. */
  readonly theirs: StoredSheet | null;
  /** True once someone has tried to save: a new form does not begin with a list of faults. */
  readonly showsFaults: boolean;
  readonly isChecking: boolean;
  /** What went wrong as a whole, for the person who writes. */
  readonly trouble: string | null;
}

export interface SheetState extends SheetData {
  readonly write: (change: Partial<Written>) => void;
  readonly setField: (key: string, value: unknown) => void;
  /** Takes what was chosen of the form and of the file that changed. */
  readonly settle: (chosen: readonly Difference[]) => void;
  readonly tick: (doubt: SheetDoubt, isRead: boolean) => Promise<void>;
  /** Says what went wrong, if anything did. */
  readonly attempt: (step: () => Promise<unknown>) => Promise<void>;
  /** Gives up what is not saved, for another page. */
  readonly leave: (address: string) => void;
  readonly save: () => Promise<boolean>;
}

const plain = ({ fields, title, parts }: SheetForm): SheetForm => ({
  fields,
  title,
  parts: parts.map(({ heading, text }) => ({ heading, text })),
});

function sentOf({ id, version, newImages, fields, ...form }: Written): SentSheet {
  return {
    id,
    version,
    ...plain({ ...form, fields: recordOf(pruned(fields)) }),
    newImages: usedImages(newImages, fields),
  };
}

const inForm = (faults: readonly Fault[], fields: Written['fields']): readonly Fault[] =>
  faults.map((fault) => ({ ...fault, field: fieldInForm(fields, fault.field) }));

function firstState(opened: StoredSheet | null, kept: Written | null): SheetData {
  const { id = '', version = null, fields = {}, title = '', parts = FIRST_PARTS } = opened ?? {};
  const { heavyImages = [], doubts = [] } = opened ?? {};
  const isOpened = opened !== null || kept !== null;
  const base = plain({ fields, title, parts });
  return {
    id,
    version,
    fields,
    title,
    parts,
    base,
    newImages: {},
    ownId: opened !== null,
    ...kept,
    heavyImages,
    doubts,
    status: kept ? 'changed' : 'read',
    faults: [],
    showsFaults: isOpened,
    isRestored: kept !== null,
    preview: null,
    isChecking: false,
    trouble: null,
    theirs: null,
  };
}

const GONE =
  'Ce fichier n’est plus là : il a été supprimé, ou son adresse a changé. Enregistrez de nouveau pour l’écrire ici.';

/** What was typed since is not saved yet. */
function afterSave(sent: SheetState, now: SheetState, saved: Saved): Partial<SheetState> {
  if (!saved.saved) {
    const { theirs = now.theirs } = saved;
    return { status: 'changed', theirs, ...(saved.theirs === null && { version: null, trouble: GONE }) };
  }
  const isWhole = now.fields === sent.fields && now.title === sent.title && now.parts === sent.parts;
  const heavyImages = sent.heavyImages.filter((name) => !(name in sent.newImages));
  return {
    status: isWhole ? 'saved' : 'changed',
    version: saved.version,
    base: plain(sent),
    isRestored: false,
    newImages: {},
    heavyImages,
    ownId: true,
  };
}

export function createSheetStore(opened: StoredSheet | null, site: string) {
  let timer = 0;
  let latest = 0;
  /** Its address, as it was opened or saved; empty for a new one. */
  let sheet = opened?.id ?? '';
  /** What is typed stays in the browser until it is saved: a reload or a server that stops loses none of it. */
  const key = () => `éditeur 1 ${site} ${sheet}`;
  const store = create<SheetState>()((set, get) => {
    const check = async () => {
      const own = ++latest;
      set({ isChecking: true });
      try {
        const { fields } = get();
        const { faults, preview } = await askEditor('brouillon', sentOf(get()));
        const shown = preview === null ? {} : { preview };
        if (own === latest)
          set({ faults: inForm(faults, fields), isChecking: false, trouble: null, ...shown });
      } catch (error) {
        if (own === latest) set({ isChecking: false, trouble: messageOf(error) });
      }
    };
    const checkSoon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(check, AFTER_TYPING);
    };
    const keep = () => {
      try {
        localStorage.setItem(key(), JSON.stringify(get()));
      } catch {
        set({ trouble: 'Ce navigateur ne peut plus garder ce que vous écrivez : enregistrez.' });
      }
    };
    const trySave = async (): Promise<boolean> => {
      const sent = get();
      const saved = await askEditor('enregistrer', sentOf(sent));
      set({ faults: inForm(saved.faults, sent.fields), ...afterSave(sent, get(), saved) });
      if (!saved.saved) return false;
      localStorage.removeItem(key());
      if (sheet !== sent.id) window.history.replaceState(null, '', `?fiche=${sent.id}`);
      sheet = sent.id;
      if (get().status === 'changed') keep();
      void check();
      return true;
    };
    const initial = firstState(opened, JSON.parse(localStorage.getItem(key()) ?? 'null'));
    if (initial.showsFaults) checkSoon();
    return {
      ...initial,
      write: (change) => {
        const id = change.title !== undefined && !get().ownId ? { id: slugify(change.title) } : {};
        set({ ...id, ...change, status: 'changed' });
        keep();
        checkSoon();
      },
      setField: (key, value) => get().write({ fields: { ...get().fields, [key]: value } }),
      settle: (chosen) => {
        const { theirs } = get();
        if (theirs === null) return;
        const form = merged(get(), chosen);
        set({ theirs: null });
        get().write({ ...form, version: theirs.version, base: plain(theirs) });
      },
      tick: (doubt, isRead) =>
        get().attempt(async () => {
          await askEditor('relu', { id: get().id, doute: doubt.doute, ou: doubt.ou, isRead });
          set({ doubts: get().doubts.map((one) => (one === doubt ? { ...doubt, isRead } : one)) });
        }),
      attempt: async (step) => {
        set({ trouble: null });
        await step().catch((error: unknown) => set({ trouble: messageOf(error) }));
      },
      leave: (address) => {
        // Unlike what is removed, no other window keeps it again.
        localStorage.setItem(key(), 'null');
        set({ status: 'read' });
        location.assign(address);
      },
      save: async () => {
        window.clearTimeout(timer);
        set({ status: 'saving', showsFaults: true, trouble: null });
        return trySave().catch((error: unknown) => {
          set({ status: 'changed', trouble: messageOf(error) });
          return false;
        });
      },
    };
  });
  window.addEventListener('beforeunload', (event) => {
    if (store.getState().status === 'changed') event.preventDefault();
  });
  // Another window that saves the same sheet removes what all windows keep at one key.
  window.addEventListener('storage', (event) => {
    const { status, write } = store.getState();
    if (event.key === key() && event.newValue === null && status === 'changed') write({});
  });
  return store;
}

export type UseSheet = ReturnType<typeof createSheetStore>;
