import { lazyCode } from '../../data/resource.ts';

/** What narrows the list, tells it and takes it away: comes once it is used, or when the address asks for it. */
export const listCode = lazyCode(() => import('./list-code.ts'));
