import type { SiteList } from '../../src/site/site-list.ts';

export interface PublishPlan {
  /** In the order to send them: what pages ask for, pages, then what tells of others. */
  readonly put: readonly string[];
  /** Files that are no more, once the others are there. */
  readonly drop: readonly string[];
  readonly bytes: number;
  readonly unchanged: number;
}

export const isAsset = (path: string) => path.startsWith('assets/');

/** Sends readers to what must be there already. */
const isLast = (path: string) => /^(?:hors-ligne\.js|sitemap\.xml)(?:\.br|\.gz)?$|^_/u.test(path);

const turn = (path: string) => (isAsset(path) ? 0 : isLast(path) ? 2 : 1);

/** From what a host has to what the build wrote. Code and data of earlier builds stay unless `prune`: pages may still be open. */
export function publishPlan(before: SiteList, after: SiteList, prune = false): PublishPlan {
  const changed = [...after].filter(([path, { digest }]) => before.get(path)?.digest !== digest);
  const put = changed.map(([path]) => path).sort((a, b) => turn(a) - turn(b) || (a < b ? -1 : 1));
  const drop = [...before.keys()].filter((path) => !after.has(path) && (prune || !isAsset(path))).sort();
  const bytes = changed.reduce((sum, [, { size }]) => sum + size, 0);
  return { put, drop, bytes, unchanged: after.size - changed.length };
}

/** What a host has once the plan is followed. */
export function publishedList(before: SiteList, after: SiteList, { drop }: PublishPlan): SiteList {
  const gone = new Set(drop);
  return new Map([...[...before].filter(([path]) => !gone.has(path)), ...after]);
}
