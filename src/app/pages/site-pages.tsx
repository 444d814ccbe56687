import type { ReactNode } from 'react';
import type { SitePage } from '../../address/addresses.ts';
import type { PageSearch } from '../../address/page-params.ts';
import type { AtlasData } from '../../data/atlas-data.ts';
import { proposedTerritory } from '../../data/proposed-territory.ts';
import { optional } from '../../data/resource.ts';
import { site } from '../../data/settings.ts';
import { readListPageName } from '../../domain/sheet/list-pages.ts';
import { AboutPanel } from '../../panels/about/AboutPanel.tsx';
import { DataPage } from '../../panels/data/DataPage.tsx';
import { EmbeddingPage } from '../../panels/embedding/EmbeddingPage.tsx';
import { choicesOf } from '../../panels/embedding/embedding-choice.ts';
import { AccessibilityPage } from '../../panels/legal/AccessibilityPage.tsx';
import { LegalNotice, LicencesPage, PrivacyPage } from '../../panels/legal/LegalNotice.tsx';
import { SiteMapPage } from '../../panels/legal/SiteMapPage.tsx';
import { ProposePage } from '../../panels/propose/ProposePage.tsx';
import { ReportPage } from '../../panels/propose/ReportPage.tsx';
import type { OpenPage } from './open-page.ts';
import { PageHead } from './PageHead.tsx';
import { sheetsPage } from './sheets-pages.tsx';

function opened(title: string, description: string, content: ReactNode): OpenPage {
  return {
    title,
    content: (
      <>
        <PageHead title={title} description={description} />
        {content}
      </>
    ),
  };
}

type Opener = (data: AtlasData, search: PageSearch) => OpenPage | Promise<OpenPage>;

const PAGES: Readonly<Record<SitePage, Opener>> = {
  'a-propos': () => opened('À propos', `Sources, licences et précision de la ${site.name}.`, <AboutPanel />),
  'mentions-legales': () =>
    opened('Mentions légales', `Qui publie et qui héberge la ${site.name}.`, <LegalNotice />),
  confidentialite: () =>
    opened(
      'Confidentialité',
      'Aucun cookie, aucune mesure d’audience : ce qui reste sur votre appareil, et ce que voit l’hébergeur.',
      <PrivacyPage />,
    ),
  accessibilite: () =>
    opened(
      'Déclaration d’accessibilité',
      'État de conformité au RGAA 4.1, les 106 critères un par un, contact et voies de recours.',
      <AccessibilityPage />,
    ),
  'plan-du-site': async (data) => {
    const [catalogue, upperLevels] = await Promise.all([data.catalogue(), data.upperLevels()]);
    return opened(
      'Plan du site',
      'Toutes les pages : fiches, thèmes, régions, départements et pages d’information.',
      <SiteMapPage catalogue={catalogue} upperLevels={upperLevels} />,
    );
  },
  licences: () =>
    opened(
      'Licences',
      'Sous quelles licences sont le code de ce site, les paquets qu’il contient et ses données.',
      <LicencesPage />,
    ),
  donnees: () =>
    opened(
      'Données ouvertes',
      'Les fiches et les territoires en CSV, GeoJSON et JSON : adresses, colonnes, licences et exemples.',
      <DataPage />,
    ),
  proposer: async (data, search) => {
    const territory = await optional(proposedTerritory(data, search.territoire), null);
    return opened(
      'Proposer une fiche',
      'Décrivez une initiative en six parties : la page en fait une fiche, à envoyer à l’éditeur.',
      <ProposePage territory={territory} />,
    );
  },
  signaler: async (data, { fiche }) => {
    const sheet = typeof fiche === 'string' ? await optional(data.sheet(fiche), null) : null;
    return opened(
      'Signaler une erreur',
      'Une information fausse ou qui manque : composez le message à envoyer à l’éditeur.',
      <ReportPage sheet={sheet} />,
    );
  },
  integrer: async (data, search) => {
    const [catalogue, upperLevels] = await Promise.all([data.catalogue(), data.upperLevels()]);
    return opened(
      'Intégrer la carte à votre site',
      'Montrez dans vos pages toutes les fiches, celles d’un territoire ou d’un thème, une fiche.',
      <EmbeddingPage
        key={`${search.fiche} ${search.territoire}`}
        choices={choicesOf(catalogue, upperLevels)}
        asked={search}
      />,
    );
  },
};

const isSitePage = (name: string): name is SitePage => Object.hasOwn(PAGES, name);

/** Null for a page that there is not. */
export async function sitePage(name: string, data: AtlasData, search: PageSearch): Promise<OpenPage | null> {
  if (isSitePage(name)) return PAGES[name](data, search);
  const list = readListPageName(name);
  return list && sheetsPage(list, data);
}
