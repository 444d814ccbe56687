import { documents, former, indicators, indicatorsVersion, levels, site, themes } from 'virtual:atlas';
import { publishIndicators } from '../../core/indicators/colouring-names.ts';
import type { Theme } from '../../core/sheet/catalogue.ts';
import type { ThemeId } from '../../core/sheet/initiative.ts';

// Before anything is shown: the address, the map and the tables take them from there.
publishIndicators(indicators);

export { documents, indicators, indicatorsVersion, levels, site, themes };

const byId = new Map<ThemeId, Theme>(themes.map((theme) => [theme.id, theme]));

const addresses = new Map(Object.entries(former));

/** The sheet that was renamed since, or the same. */
export const todaysSheet = (id: string): string => addresses.get(id) ?? id;

/** @throws Error for an id outside the vocabulary, which the compiler refuses. */
export function themeOf(id: ThemeId): Theme {
  const theme = byId.get(id);
  if (!theme) throw new Error(`unknown theme ${id}`);
  return theme;
}
