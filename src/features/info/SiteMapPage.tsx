import { Link } from '@tanstack/react-router';
import { groupBy } from '../../core/collections/group-by.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { territoryOf } from '../../core/sheet/catalogue-index.ts';
import { MOST_APART } from '../../core/sheet/large-collection.ts';
import { ALL_SHEETS, listPageName } from '../../core/sheet/list-pages.ts';
import type { Territory } from '../../core/territory/territory.ts';
import { territoryTree } from '../../core/territory/territory-view.ts';
import type { UpperLevels } from '../../core/territory/upper-levels.ts';
import { PATHS, SITE_PAGE_NAMES, SITE_PAGES } from '../../state/address/addresses.ts';
import { themes } from '../../state/data/settings.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import { Part } from '../shared/TextPage.tsx';

interface SiteMapPageProps {
  readonly catalogue: Catalogue;
  readonly upperLevels: UpperLevels;
}

const TOOLS = [
  ['Toutes les fiches', PATHS.home],
  ['Comparer des territoires ou des fiches', PATHS.compare],
  ['Mon dossier', PATHS.dossier],
  ['Régions et départements', PATHS.territories],
] as const;

export function SiteMapPage({ catalogue, upperLevels }: SiteMapPageProps) {
  return (
    <>
      <Part title="Pages">
        <ul>
          {TOOLS.map(([name, to]) => (
            <li key={to}>
              <Link to={to}>{name}</Link>
            </li>
          ))}
          {SITE_PAGES.map((page) => (
            <li key={page}>
              <PageLink page={page}>{SITE_PAGE_NAMES[page]}</PageLink>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Thèmes">
        <ul>
          {themes.map(({ id, label }) => (
            <li key={id}>
              <Link to={PATHS.theme} params={{ id }}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Fiches">
        <SheetTree catalogue={catalogue} />
      </Part>
      <Part title="Territoires">
        <TerritoryTree territories={upperLevels.territories} />
        <p>
          Chaque commune et chaque intercommunalité a aussi sa page{'\u00a0'}: cherchez-la par son nom, en
          haut de l’écran.
        </p>
      </Part>
    </>
  );
}

const regionOf = (catalogue: Catalogue, sheet: Catalogue['sheets'][number]): string => {
  const territory = territoryOf(catalogue, sheet);
  if (territory.level === 'region') return territory.name;
  return territory.parents.find(({ level }) => level === 'region')?.name ?? 'Outre-mer et France entière';
};

function SheetTree({ catalogue }: { readonly catalogue: Catalogue }) {
  const { sheets } = catalogue;
  if (sheets.length > MOST_APART)
    return (
      <p>
        Les {sheets.length.toLocaleString('fr')} fiches sont dans les pages de leurs thèmes et de leurs
        territoires, et <PageLink page={listPageName(ALL_SHEETS)}>toutes à la suite, page par page</PageLink>.
      </p>
    );
  const regions = [...groupBy(sheets, (sheet) => regionOf(catalogue, sheet))].toSorted(([a], [b]) =>
    a.localeCompare(b, 'fr'),
  );
  return regions.map(([region, within]) => (
    <div key={region}>
      <h3>{region}</h3>
      <ul>
        {within.map(({ id, title }) => (
          <li key={id}>
            <Link to={PATHS.sheet} params={{ id }}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}

function TerritoryTree({ territories }: Pick<UpperLevels, 'territories'>) {
  const { regions, overseas, groupings } = territoryTree(territories);
  return (
    <ul>
      {regions.map(({ region, within }) => (
        <li key={region.key}>
          <TerritoryLink territory={region} />
          <Links territories={within} />
        </li>
      ))}
      <li>
        Outre-mer
        <Links territories={overseas} />
      </li>
      <li>
        Regroupements
        <Links territories={groupings} />
      </li>
    </ul>
  );
}

function Links({ territories }: { readonly territories: readonly Territory[] }) {
  if (territories.length === 0) return null;
  return (
    <ul>
      {territories.map((territory) => (
        <li key={territory.key}>
          <TerritoryLink territory={territory} />
        </li>
      ))}
    </ul>
  );
}
