import type { EmbeddedView } from '../../address/embed-addresses.ts';
import { site, themes } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { sheetsWithView, territoriesWithView } from '../../domain/sheet/embedded-views.ts';
import { LEVELS } from '../../domain/territory/level.ts';
import { partsOf, type Territory } from '../../domain/territory/territory.ts';
import type { UpperLevels } from '../../formats/upper-levels-file.ts';
import type { AskedScheme, Embedding } from './embed-code.ts';

export type ViewKind = EmbeddedView['kind'];

/** What there are views of. */
export interface Choices {
  readonly territories: readonly Territory[];
  readonly sheets: readonly { readonly id: string; readonly title: string }[];
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

export function choicesOf(catalogue: Catalogue, { territories }: Pick<UpperLevels, 'territories'>): Choices {
  const rank = ({ level }: Territory) => LEVELS.indexOf(level);
  return {
    territories: territoriesWithView(catalogue, territories).toSorted(
      (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'fr'),
    ),
    sheets: sheetsWithView(catalogue),
  };
}

export function firstChoice({ territories, sheets }: Choices, asked: Asked): Choice {
  const territory = territories.find(({ level, code }) => `${level}-${code}` === asked.territoire);
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

const inAddress = ({ level, code }: Territory) => `${level}-${code}`;

/** What is chosen but can't be found shows everything. */
export function embeddingOf(choice: Choice, { territories, sheets }: Choices): Embedding {
  const { kind, scheme, width, height } = choice;
  const look = { scheme, width, height: Math.max(LEAST_HEIGHT, height), compared: '' };
  const territoryAt = (key: string) => territories.find((one) => one.key === key);
  const [territory, theme, sheet] = [
    territoryAt(choice.territory),
    themes.find(({ id }) => id === choice.theme),
    sheets.find(({ id }) => id === choice.sheet),
  ];
  if (kind === 'territory' && territory) {
    const [level, code] = partsOf(territory.key);
    return { ...look, view: { kind, level, code }, title: territory.name };
  }
  if (kind === 'theme' && theme) return { ...look, view: { kind, id: theme.id }, title: theme.label };
  if (kind === 'sheet' && sheet) return { ...look, view: { kind, id: sheet.id }, title: sheet.title };
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
