import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type ListPage, pageCount, readListPageName, sheetsInScope } from '../../core/sheet/list-pages.ts';
import { partsOf } from '../../core/territory/territory.ts';
import { AccessibilityPage } from '../../features/accessibility/AccessibilityPage.tsx';
import { EmbeddingPage } from '../../features/embedding/EmbeddingPage.tsx';
import { choicesOf } from '../../features/embedding/embedding.ts';
import { NumberedList } from '../../features/explore/NumberedList.tsx';
import { AboutPage } from '../../features/info/AboutPage.tsx';
import { DataPage } from '../../features/info/DataPage.tsx';
import { LegalNotice, LicencesPage, PrivacyPage } from '../../features/info/LegalNotice.tsx';
import { SiteMapPage } from '../../features/info/SiteMapPage.tsx';
import { ProposePage } from '../../features/propose/ProposePage.tsx';
import { proposedTerritory } from '../../features/propose/proposed-territory.ts';
import { ReportPage } from '../../features/propose/ReportPage.tsx';
import { TerritoryLink } from '../../features/shared/TerritoryLink.tsx';
import { TextPage } from '../../features/shared/TextPage.tsx';
import { PATHS, SITE_PAGE_NAMES, type SitePage } from '../../state/address/addresses.ts';
import type { PageSearch } from '../../state/address/page-params.ts';
import type { AtlasData } from '../../state/data/atlas-data.ts';
import { optional } from '../../state/data/resource.ts';
import { site, themes } from '../../state/data/settings.ts';
import { PageHead } from './PageHead.tsx';

interface OpenPage {
  readonly title: string;
  readonly content: ReactNode;
}

async function wordsOf({ scope }: ListPage, data: AtlasData) {
  if (scope.of === 'all')
    return { title: 'Toutes les fiches', elsewhere: <Link to={PATHS.home}>Les voir sur la carte</Link> };
  if (scope.of === 'theme') {
    const theme = themes.find(({ id }) => id === scope.theme);
    if (!theme) return null;
    const elsewhere = (
      <Link to={PATHS.theme} params={{ id: theme.id }}>
        La page du thème
      </Link>
    );
    return { title: `Fiches du thème «\u00a0${theme.label}\u00a0»`, elsewhere };
  }
  const routed = await data.territory(...partsOf(scope.key));
  if (!routed || !('found' in routed)) return null;
  const { record } = routed.found;
  const elsewhere = <TerritoryLink territory={record}>La page du territoire</TerritoryLink>;
  return { title: `Fiches ${record.of}`, elsewhere };
}

/** Null for a page that does not exist. Not indexed: search engines have the sheets' own pages. */
async function sheetsPage(list: ListPage, data: AtlasData): Promise<OpenPage | null> {
  const [catalogue, words] = await Promise.all([data.catalogue(), wordsOf(list, data)]);
  const pages = pageCount(sheetsInScope(catalogue, list.scope).length);
  if (!words || list.page > pages) return null;
  const title = pages > 1 ? `${words.title}, page ${list.page} sur ${pages}` : words.title;
  return opened(
    title,
    `${title}, par liens simples, sans carte ni recherche.`,
    <>
      <meta name="robots" content="noindex" />
      <NumberedList elsewhere={words.elsewhere} list={list} catalogue={catalogue} />
    </>,
    words.title,
  );
}

function opened(title: string, description: string, content: ReactNode, heading = title): OpenPage {
  return {
    title,
    content: (
      <>
        <PageHead title={title} description={description} />
        <TextPage key={title} title={heading}>
          {content}
        </TextPage>
      </>
    ),
  };
}

interface PageOfSite {
  /** Its heading, unless it is the page's name in menus. */
  readonly title?: string;
  readonly description: string;
  readonly content: (data: AtlasData, search: PageSearch) => ReactNode | Promise<ReactNode>;
}

const PAGES: Readonly<Record<SitePage, PageOfSite>> = {
  'a-propos': {
    description: 'Sources, licences et précision de cette carte.',
    content: () => <AboutPage />,
  },
  'mentions-legales': {
    description: 'Qui publie et qui héberge cette carte.',
    content: () => <LegalNotice />,
  },
  confidentialite: {
    description:
      'Aucun cookie, aucune mesure d’audience : ce qui reste sur votre appareil, et ce que voit l’hébergeur.',
    content: () => <PrivacyPage />,
  },
  accessibilite: {
    title: 'Déclaration d’accessibilité',
    description: 'État de conformité au RGAA 4.1, les 106 critères un par un, contact et voies de recours.',
    content: () => <AccessibilityPage />,
  },
  'plan-du-site': {
    description: 'Toutes les pages : fiches, thèmes, régions, départements et pages d’information.',
    content: async (data) => {
      const [catalogue, upperLevels] = await Promise.all([data.catalogue(), data.upperLevels()]);
      return <SiteMapPage catalogue={catalogue} upperLevels={upperLevels} />;
    },
  },
  licences: {
    description: 'Sous quelles licences sont le code de ce site, les paquets qu’il contient et ses données.',
    content: () => <LicencesPage />,
  },
  donnees: {
    description:
      'Les fiches et les territoires en CSV, GeoJSON et JSON : adresses, colonnes, licences et exemples.',
    content: () => <DataPage />,
  },
  proposer: {
    description: `Décrivez ${site.words.one} : la page en fait une fiche, à relire et à transmettre.`,
    content: async (data, { territoire }) => (
      <ProposePage territory={await optional(proposedTerritory(data, territoire), null)} />
    ),
  },
  signaler: {
    description: 'Une information fausse ou qui manque : composez le message à transmettre.',
    content: async (data, { fiche }) => (
      <ReportPage sheet={typeof fiche === 'string' ? await optional(data.sheet(fiche), null) : null} />
    ),
  },
  integrer: {
    title: 'Intégrer la carte à votre site',
    description: 'Montrez dans vos pages toutes les fiches, celles d’un territoire ou d’un thème, une fiche.',
    content: async (data, search) => {
      const [catalogue, upperLevels] = await Promise.all([data.catalogue(), data.upperLevels()]);
      const choices = choicesOf(catalogue, upperLevels);
      return <EmbeddingPage key={`${search.fiche} ${search.territoire}`} choices={choices} asked={search} />;
    },
  },
};

const isSitePage = (name: string): name is SitePage => Object.hasOwn(PAGES, name);

/** Null for a page that does not exist. */
export async function sitePage(name: string, data: AtlasData, search: PageSearch): Promise<OpenPage | null> {
  if (isSitePage(name)) {
    const { title = SITE_PAGE_NAMES[name], description, content } = PAGES[name];
    return opened(title, description, await content(data, search));
  }
  const list = readListPageName(name);
  return list && sheetsPage(list, data);
}
