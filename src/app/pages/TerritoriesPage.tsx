import { useLoaderData } from '@tanstack/react-router';
import { TerritoryIndexPanel } from '../../features/territory/TerritoryIndexPanel.tsx';
import { ROUTES } from '../../state/address/addresses.ts';
import { useCatalogue } from '../shell/use-catalogue.ts';
import { PageHead } from './PageHead.tsx';

export function TerritoriesPage() {
  return (
    <>
      <PageHead
        title="Régions et départements"
        description="Toutes les régions et tous les départements de France, avec le nombre de leurs fiches."
      />
      <TerritoryIndexPanel
        upperLevels={useLoaderData({ from: ROUTES.territories })}
        catalogue={useCatalogue()}
      />
    </>
  );
}
