import { documents, levels, site, themes } from 'virtual:atlas';
import type { Theme } from '../../core/sheet/catalogue.ts';
import type { ThemeId } from '../../core/sheet/initiative.ts';

export { documents, levels, site, themes };

const byId = new Map<ThemeId, Theme>(themes.map((theme) => [theme.id, theme]));

/** @throws Error for an id outside the vocabulary, which the compiler refuses. */
export function themeOf(id: ThemeId): Theme {
  const theme = byId.get(id);
  if (!theme) throw new Error(`unknown theme ${id}`);
  return theme;
}
