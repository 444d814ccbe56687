import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { followSheetLinks } from './follow-sheet-links.ts';
import { SiteFooter } from './SiteFooter.tsx';

export { PagesMenu } from './PagesMenu.tsx';

/** What no page needs to be read. */
export function PanelEnd() {
  const router = useRouter();
  useEffect(() => followSheetLinks(router), [router]);
  return <SiteFooter />;
}
