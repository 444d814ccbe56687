import { create } from 'zustand';
import { slugify } from '../../../core/text/slug.ts';
import type { Fault, SentSheet, SheetPart, StoredSheet } from '../protocol.ts';
import { askEditor } from './ask-editor.ts';
import { fieldInForm, pruned, recordOf, usedImages } from './form-values.ts';

const AFTER_TYPING = 700;

/** The parts that a first sheet usually has. */
const FIRST_PARTS: readonly SheetPart[] = ['Pourquoi ce projet ?', 'Et concrètement ?'].map((heading) => ({
  heading,
  text: '',
}));

export interface KeyedPart extends SheetPart {
  readonly key: number;
}

interface Written {
  readonly id: string;
  readonly version: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly parts: readonly KeyedPart[];
  readonly newImages: Readonly<Record<string, string>>;
  /** Stored, and too heavy to be shown. */
  readonly heavyImages: readonly string[];
}

type Status = 'read' | 'changed' | 'saving' | 'saved';

export interface SheetState extends Written {
  /** The address follows the title until someone writes it. */
  readonly ownId: boolean;
  readonly status: Status;
  readonly faults: readonly Fault[];
  /** True once someone has tried to save: a new form does not begin with a list of faults. */
  readonly showsFaults: boolean;
  readonly preview: string | null;
  readonly isChecking: boolean;
  /** What went wrong as a whole, for the person who writes. */
  readonly trouble: string | null;
  readonly write: (change: Partial<Written> & { readonly ownId?: boolean }) => void;
  readonly setField: (key: string, value: unknown) => void;
  readonly save: () => Promise<boolean>;
}

let keys = 0;

export const keyed = (part: SheetPart): KeyedPart => ({ ...part, key: ++keys });

function sentOf({ id, version, fields, title, parts, newImages }: Written): SentSheet {
  return {
    ...{ id, version, title, fields: recordOf(pruned(fields)) },
    newImages: usedImages(newImages, fields.images),
    parts: parts.map(({ heading, text }) => ({ heading, text })),
  };
}

const inForm = (faults: readonly Fault[], fields: Written['fields']): readonly Fault[] =>
  faults.map((fault) => ({ ...fault, field: fieldInForm(fields, fault.field) }));

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function firstState(opened: StoredSheet | null): Omit<SheetState, 'write' | 'setField' | 'save'> {
  const { id = '', version = null, fields = {}, title = '', parts = FIRST_PARTS } = opened ?? {};
  const { heavyImages = [] } = opened ?? {};
  const isOpened = opened !== null;
  return {
    ...{ id, version, fields, title, newImages: {}, heavyImages, parts: parts.map(keyed) },
    ...{ ownId: isOpened, status: 'read', faults: [], showsFaults: isOpened },
    ...{ preview: null, isChecking: false, trouble: null },
  };
}

export function createSheetStore(opened: StoredSheet | null) {
  let timer = 0;
  let latest = 0;
  const store = create<SheetState>()((set, get) => {
    const check = async () => {
      const own = ++latest;
      set({ isChecking: true });
      try {
        const { fields } = get();
        const { faults, preview } = await askEditor.draft(sentOf(get()));
        if (own === latest)
          set({
            faults: inForm(faults, fields),
            isChecking: false,
            trouble: null,
            ...(preview !== null && { preview }),
          });
      } catch (error) {
        if (own === latest) set({ isChecking: false, trouble: messageOf(error) });
      }
    };
    const checkSoon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(check, AFTER_TYPING);
    };
    if (opened) checkSoon();
    return {
      ...firstState(opened),
      write: (change) => {
        const id = change.title !== undefined && !get().ownId ? { id: slugify(change.title) } : {};
        set({ ...id, ...change, status: 'changed' });
        checkSoon();
      },
      setField: (key, value) => get().write({ fields: { ...get().fields, [key]: value } }),
      save: async () => {
        window.clearTimeout(timer);
        set({ status: 'saving', showsFaults: true, trouble: null });
        try {
          const { fields, newImages } = get();
          const saved = await askEditor.save(sentOf(get()));
          if (!saved.saved) {
            set({ status: 'changed', faults: inForm(saved.faults, fields) });
            return false;
          }
          const heavyImages = get().heavyImages.filter((name) => !(name in newImages));
          set({ status: 'saved', version: saved.version, newImages: {}, heavyImages, ownId: true });
          void check();
          return true;
        } catch (error) {
          set({ status: 'changed', trouble: messageOf(error) });
          return false;
        }
      },
    };
  });
  window.addEventListener('beforeunload', (event) => {
    if (store.getState().status === 'changed') event.preventDefault();
  });
  return store;
}

export type UseSheet = ReturnType<typeof createSheetStore>;
