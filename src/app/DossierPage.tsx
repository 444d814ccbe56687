import { getRouteApi } from '@tanstack/react-router';
import { readDossier } from '../domain/dossier.ts';
import { DossierPanel } from '../panels/dossier/DossierPanel.tsx';
import { PageHead } from './PageHead.tsx';

const root = getRouteApi('__root__');
const dossier = getRouteApi('/dossier');

/** The page of a dossier. */
export function DossierPage() {
  return (
    <>
      <PageHead
        title="Dossier"
        description="Des fiches mises de côté : à lire, à imprimer en un seul document, à partager par un lien."
      />
      <DossierPanel
        dossier={readDossier(dossier.useSearch().fiches)}
        sheets={dossier.useLoaderData()}
        catalogue={root.useLoaderData()}
      />
    </>
  );
}
