import { useLoaderData } from '@tanstack/react-router';
import { comparisonTitle } from '../../core/comparison/comparison-title.ts';
import { ComparePanel } from '../../features/compare/ComparePanel.tsx';
import { ROUTES } from '../../state/address/addresses.ts';
import { useCatalogue } from '../shell/use-catalogue.ts';
import { PageHead } from './PageHead.tsx';

export function ComparePage() {
  const comparison = useLoaderData({ from: ROUTES.compare });
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
