export { fetchAhead, readPagesAhead } from '../start/fetch-ahead.ts';
export { keepOffline } from '../start/keep-offline.ts';
export { PagesMenu } from './PagesMenu.tsx';
export { SiteFooter } from './SiteFooter.tsx';
