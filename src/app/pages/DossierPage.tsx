import { useLoaderData, useSearch } from '@tanstack/react-router';
import { dossierWords, readDossier } from '../../core/sheet/dossier.ts';
import { DossierPanel } from '../../features/dossier/DossierPanel.tsx';
import { ROUTES } from '../../state/address/addresses.ts';
import { coverOf } from '../../state/address/page-params.ts';
import { useCatalogue } from '../shell/use-catalogue.ts';
import { PageHead } from './PageHead.tsx';

export function DossierPage() {
  const sheets = useLoaderData({ from: ROUTES.dossier });
  const search = useSearch({ from: ROUTES.dossier });
  const cover = coverOf(search);
  return (
    <>
      <PageHead
        title={sheets.length > 0 ? cover.title || dossierWords(sheets.length) : 'Dossier'}
        description="Des fiches mises de côté : à lire, à imprimer en un seul document, à partager par un lien."
      />
      <DossierPanel
        dossier={readDossier(search.fiches)}
        cover={cover}
        sheets={sheets}
        catalogue={useCatalogue()}
      />
    </>
  );
}
