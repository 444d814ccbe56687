import { getRouteApi } from '@tanstack/react-router';
import { comparisonTitle } from '../../core/comparison/comparison-title.ts';
import { ComparePanel } from '../../features/compare/ComparePanel.tsx';
import { ROUTES } from '../../state/address/addresses.ts';
import { useCatalogue } from '../shell/use-catalogue.ts';
import { PageHead } from './PageHead.tsx';

const compare = getRouteApi(ROUTES.compare);

export function ComparePage() {
  const comparison = compare.useLoaderData();
  return (
    <>
      <PageHead
        title={comparisonTitle(comparison)}
        description="Territoires côte à côte : contours à la même échelle, chiffres, thèmes et fiches partie par partie."
      />
      <ComparePanel comparison={comparison} catalogue={useCatalogue()} />
    </>
  );
}
