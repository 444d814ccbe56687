import { useFirstPage } from '../start/first-page.ts';
import { pageTitle } from './page-title.ts';

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
