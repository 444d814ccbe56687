export { followSheetLinks } from './follow-sheet-links.ts';
export { PagesMenu } from './PagesMenu.tsx';
export { SiteFooter } from './SiteFooter.tsx';
