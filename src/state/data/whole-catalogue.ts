import { create } from 'zustand';
import type { Catalogue } from '../../core/sheet/catalogue.ts';

/** Null until it has come: the router may hold the words of the first sheets only. */
export const useWholeCatalogue = create<{ readonly whole: Catalogue | null }>(() => ({ whole: null }));
