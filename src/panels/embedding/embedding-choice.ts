import type { EmbeddedView } from '../../address/embed-addresses.ts';
import { site, themes } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { sheetsWithView, territoriesWithView } from '../../domain/sheet/embedded-views.ts';
import { isLargeCollection, isNarrowLevel } from '../../domain/sheet/large-collection.ts';
import { LEVELS } from '../../domain/territory/level.ts';
import { partsOf, type Territory } from '../../domain/territory/territory.ts';
import type { TerritoryRecord } from '../../domain/territory/territory-record.ts';
import type { AskedScheme, Embedding } from './embed-code.ts';

export type ViewKind = Exclude<EmbeddedView['kind'], 'derived'>;

/** What is offered: all that there are views of, and of a large collection what the address asks for besides. */
export interface Choices {
  readonly territories: readonly Territory[];
  readonly sheets: readonly { readonly id: string; readonly title: string }[];
  /** Whether there are more: a list of thousands would be too much for the page. */
  readonly isPartial: boolean;
}

export interface Choice {
  readonly kind: ViewKind;
  readonly territory: string;
  readonly theme: string;
  readonly sheet: string;
  /** Territories of a comparison. */
  readonly first: string;
  readonly second: string;
  readonly scheme: AskedScheme;
  readonly width: number | null;
  readonly height: number;
}

/** As the address has it. */
export interface Asked {
  readonly territoire?: unknown;
  readonly fiche?: unknown;
}

export const LEAST_HEIGHT = 240;
const HEIGHT = 480;

const inAddress = ({ level, code }: Pick<Territory, 'level' | 'code'>) => `${level}-${code}`;

export function choicesOf(
  catalogue: Catalogue,
  { territories }: { readonly territories: readonly TerritoryRecord[] },
  asked: Asked,
): Choices {
  const rank = ({ level }: Territory) => LEVELS.indexOf(level);
  const isPartial = isLargeCollection(catalogue);
  const askedTerritories = catalogue.territories.filter(
    (one) => isPartial && isNarrowLevel(one.level) && inAddress(one) === asked.territoire,
  );
  return {
    territories: [...territoriesWithView(catalogue, territories), ...askedTerritories].toSorted(
      (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'fr'),
    ),
    sheets: isPartial ? catalogue.sheets.filter(({ id }) => id === asked.fiche) : sheetsWithView(catalogue),
    isPartial,
  };
}

export function firstChoice({ territories, sheets }: Choices, asked: Asked): Choice {
  const territory = territories.find((one) => inAddress(one) === asked.territoire);
  const sheet = sheets.find(({ id }) => id === asked.fiche);
  const [first, second] = territories.filter(({ level }) => level === 'region');
  return {
    kind: sheet ? 'sheet' : territory ? 'territory' : 'all',
    territory: (territory ?? first)?.key ?? '',
    theme: themes[0]?.id ?? '',
    sheet: (sheet ?? sheets[0])?.id ?? '',
    ...{ first: first?.key ?? '', second: second?.key ?? '', scheme: '', width: null, height: HEIGHT },
  };
}

/** What is chosen but can't be found shows everything. */
export function embeddingOf(choice: Choice, { territories, sheets, isPartial }: Choices): Embedding {
  const { kind, scheme, width, height } = choice;
  const look = { scheme, width, height: Math.max(LEAST_HEIGHT, height), compared: '', isDerived: false };
  const territoryAt = (key: string) => territories.find((one) => one.key === key);
  const [territory, theme, sheet] = [
    territoryAt(choice.territory),
    themes.find(({ id }) => id === choice.theme),
    sheets.find(({ id }) => id === choice.sheet),
  ];
  if (kind === 'territory' && territory) {
    const [level, code] = partsOf(territory.key);
    const isDerived = isPartial && isNarrowLevel(level);
    return { ...look, view: { kind, level, code }, isDerived, title: territory.name };
  }
  if (kind === 'theme' && theme) return { ...look, view: { kind, id: theme.id }, title: theme.label };
  if (kind === 'sheet' && sheet)
    return { ...look, view: { kind, id: sheet.id }, isDerived: isPartial, title: sheet.title };
  const compared = [choice.first, choice.second].flatMap((key) => territoryAt(key) ?? []);
  if (kind === 'comparison' && compared.length > 1)
    return {
      ...look,
      view: { kind },
      compared: `territoires=${compared.map(inAddress).join(',')}`,
      title: compared.map(({ name }) => name).join(' et '),
    };
  return { ...look, view: { kind: 'all' }, title: site.name };
}
