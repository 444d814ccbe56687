import type { ReactNode } from 'react';
import { CodeError, codeLoader } from '../../data/load-code.ts';
import { reloadsOnce } from './reload-page.ts';

export interface LazyPage {
  /** Before it is rendered. @throws CodeError */
  readonly load: (isPreload: boolean) => Promise<void>;
  readonly render: () => ReactNode;
}

/** Loaded by its route, code that fails is told like data. What another deployment has removed loads the site again, once. */
export function lazyCode<T>(load: () => Promise<T>): (isPreload: boolean) => Promise<T> {
  const code = codeLoader(load);
  return async (isPreload) => {
    try {
      return await code();
    } catch (error) {
      const isMissing = error instanceof CodeError && error.reason === 'missing';
      if (!isPreload && isMissing && (await reloadsOnce(String(error.cause)))) await new Promise(() => {});
      throw error;
    }
  };
}

export function lazyPage(load: () => Promise<() => ReactNode>): LazyPage {
  let Page: (() => ReactNode) | null = null;
  const code = lazyCode(load);
  return {
    load: async (isPreload) => {
      Page = await code(isPreload);
    },
    render: () => Page?.(),
  };
}
