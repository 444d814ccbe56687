import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { sheetsWithView, territoriesWithView } from '../../core/sheet/embedded-views.ts';
import { isLargeCollection } from '../../core/sheet/large-collection.ts';
import { LEVELS } from '../../core/territory/level.ts';
import type { Territory } from '../../core/territory/territory.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import type { EmbeddedView } from '../../state/address/embed-addresses.ts';
import type { PageSearch } from '../../state/address/page-params.ts';
import { site, themes } from '../../state/data/settings.ts';
import type { AskedScheme, Embedding } from './embed-code.ts';

export type ViewKind = Exclude<EmbeddedView['kind'], 'comparison' | 'page'>;

/** All that there are views of. */
export interface Choices {
  readonly territories: readonly Territory[];
  readonly sheets: readonly { readonly id: string; readonly title: string }[];
  /** Whether sheets and small territories have none: there are too many. */
  readonly isPartial: boolean;
}

export interface Choice {
  readonly kind: ViewKind;
  readonly territory: string;
  readonly theme: string;
  readonly sheet: string;
  readonly scheme: AskedScheme;
  readonly width: number | null;
  readonly height: number;
}

export const LEAST_HEIGHT = 240;
const HEIGHT = 480;

const inAddress = ({ level, code }: Pick<Territory, 'level' | 'code'>) => `${level}-${code}`;

export function choicesOf(
  catalogue: Catalogue,
  { territories }: { readonly territories: readonly TerritoryRecord[] },
): Choices {
  const rank = ({ level }: Territory) => LEVELS.indexOf(level);
  return {
    territories: territoriesWithView(catalogue, territories).toSorted(
      (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'fr'),
    ),
    sheets: sheetsWithView(catalogue),
    isPartial: isLargeCollection(catalogue),
  };
}

export function firstChoice({ territories, sheets }: Choices, asked: PageSearch): Choice {
  const territory = territories.find((one) => inAddress(one) === asked.territoire);
  const sheet = sheets.find(({ id }) => id === asked.fiche);
  const first = territory ?? territories.find(({ level }) => level === 'region');
  return {
    kind: sheet ? 'sheet' : territory ? 'territory' : 'all',
    territory: first?.key ?? '',
    theme: themes[0]?.id ?? '',
    sheet: (sheet ?? sheets[0])?.id ?? '',
    ...{ scheme: '', width: null, height: HEIGHT },
  };
}

/** What is chosen but can't be found shows everything. */
export function embeddingOf(choice: Choice, { territories, sheets }: Choices): Embedding {
  const { kind, scheme, width, height } = choice;
  const look = { scheme, width, height: Math.max(LEAST_HEIGHT, height) };
  const [territory, theme, sheet] = [
    territories.find(({ key }) => key === choice.territory),
    themes.find(({ id }) => id === choice.theme),
    sheets.find(({ id }) => id === choice.sheet),
  ];
  if (kind === 'territory' && territory) {
    const { level, code, name } = territory;
    return { ...look, view: { kind, level, code }, title: name };
  }
  if (kind === 'theme' && theme) return { ...look, view: { kind, id: theme.id }, title: theme.label };
  if (kind === 'sheet' && sheet) return { ...look, view: { kind, id: sheet.id }, title: sheet.title };
  return { ...look, view: { kind: 'all' }, title: site.name };
}
