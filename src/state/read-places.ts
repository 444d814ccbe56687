import { create } from 'zustand';

/** Communes named in the section of the sheet that is being read. */
export const useReadPlaces = create<{ readonly keys: readonly string[] }>(() => ({ keys: [] }));

export function showReadPlaces(keys: readonly string[]): void {
  if (useReadPlaces.getState().keys.join() !== keys.join()) useReadPlaces.setState({ keys });
}
