import { getRouteApi } from '@tanstack/react-router';
import { ROUTES } from '../../address/addresses.ts';
import { levelInSentence } from '../../domain/territory/level.ts';
import { FormerTerritoryPanel } from '../../panels/territory/FormerTerritoryPanel.tsx';
import { TerritoryPanel } from '../../panels/territory/TerritoryPanel.tsx';
import { useCatalogue } from '../shell/use-catalogue.ts';
import { PageHead } from './PageHead.tsx';

const territory = getRouteApi(ROUTES.territory);

export function TerritoryPage() {
  // Never null nor elsewhere: the router has seen to it.
  const answer = territory.useLoaderData();
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
  const { record } = answer.found;
  const around = record.parents.find(({ level }) => level === 'departement');
  const title = record.level === 'commune' && around ? `${record.name} (${around.name})` : record.name;
  return (
    <>
      <PageHead
        title={title}
        description={`Les initiatives ${record.of} (${levelInSentence(record.level)}), ${record.parents.length > 0 ? 'des échelons supérieurs, ' : ''}de ses voisins et des territoires comparables.`}
      />
      <TerritoryPanel view={answer.found} catalogue={catalogue} />
    </>
  );
}
