export { PagesMenu } from './PagesMenu.tsx';
export { SiteFooter } from './SiteFooter.tsx';
