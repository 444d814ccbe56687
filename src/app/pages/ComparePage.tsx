import { getRouteApi } from '@tanstack/react-router';
import { ROUTES } from '../../address/addresses.ts';
import { comparisonTitle } from '../../domain/comparison/comparison-title.ts';
import { ComparePanel } from '../../panels/compare/ComparePanel.tsx';
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
