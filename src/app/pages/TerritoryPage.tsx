import { useLoaderData } from '@tanstack/react-router';
import { FormerTerritoryPanel, TerritoryPanel } from '../../features/territory/TerritoryPanel.tsx';
import { ROUTES } from '../../state/address/addresses.ts';
import { useCatalogue } from '../shell/use-catalogue.ts';
import { PageHead } from './PageHead.tsx';
import { territoryHead } from './territory-head.ts';

export function TerritoryPage() {
  // Neither null nor a redirect: the loader of the route has dealt with both.
  const answer = useLoaderData({ from: ROUTES.territory });
  const catalogue = useCatalogue();
  if ('former' in answer)
    return (
      <>
        <PageHead
          title={answer.former.name || `Commune ${answer.former.code}`}
          description={`Ancienne commune, aujourd’hui ${answer.former.today.name}.`}
        />
        <FormerTerritoryPanel former={answer.former} />
      </>
    );
  return (
    <>
      <PageHead {...territoryHead(answer.found.record)} />
      <TerritoryPanel view={answer.found} catalogue={catalogue} />
    </>
  );
}
