import { site } from '../../state/data/settings.ts';
import { useFirstPage } from '../hydration/first-page.ts';

export const pageTitle = (own: string | null) =>
  own ? `${own} · ${site.name}` : `${site.name} · ${site.title}`;

interface PageHeadProps {
  /** The page's own title, or null for the home page. */
  readonly title: string | null;
  readonly description: string;
}

/** Title and description of the current address; React moves them to the head. */
export function PageHead({ title, description }: PageHeadProps) {
  useFirstPage();
  return (
    <>
      <title>{pageTitle(title)}</title>
      <meta name="description" content={description} />
    </>
  );
}
