import { create } from 'zustand';
import type { Catalogue } from '../domain/sheet/catalogue.ts';

/** Null until it has come: what the router holds of a large collection may be its first sheets, and the places of the others. */
export const useWholeCatalogue = create<{ readonly whole: Catalogue | null }>(() => ({ whole: null }));
