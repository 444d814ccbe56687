import type { ReactNode } from 'react';
import { CodeError, lazyCode, type Resource } from '../../state/data/resource.ts';
import { reloadsOnce } from './reload-page.ts';

/** Loaded by a route before it is rendered. What another deployment has removed loads the site again, once. @throws CodeError */
export async function loadForPage<T>(code: Resource<T>, isPreload: boolean): Promise<T> {
  try {
    return await code.load();
  } catch (error) {
    const isMissing = error instanceof CodeError && error.reason === 'missing';
    if (!isPreload && isMissing && (await reloadsOnce(String(error.cause)))) await new Promise(() => {});
    throw error;
  }
}

export interface LazyPage {
  /** @throws CodeError */
  readonly load: (isPreload: boolean) => Promise<unknown>;
  readonly render: () => ReactNode;
}

export function lazyPage(load: () => Promise<() => ReactNode>): LazyPage {
  const page = lazyCode(load);
  return { load: (isPreload) => loadForPage(page, isPreload), render: () => page.now().value?.() };
}
