import { getRouteApi } from '@tanstack/react-router';
import { ROUTES } from '../../address/addresses.ts';
import { dossierWords, readDossier } from '../../domain/sheet/dossier.ts';
import { DossierPanel } from '../../panels/dossier/DossierPanel.tsx';
import { PageHead } from './PageHead.tsx';

const root = getRouteApi('__root__');
const dossier = getRouteApi(ROUTES.dossier);

export function DossierPage() {
  const sheets = dossier.useLoaderData();
  return (
    <>
      <PageHead
        title={sheets.length > 0 ? dossierWords(sheets.length) : 'Dossier'}
        description="Des fiches mises de côté : à lire, à imprimer en un seul document, à partager par un lien."
      />
      <DossierPanel
        dossier={readDossier(dossier.useSearch().fiches)}
        sheets={sheets}
        catalogue={root.useLoaderData()}
      />
    </>
  );
}
