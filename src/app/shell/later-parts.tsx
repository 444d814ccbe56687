import { type ComponentType, lazy, Suspense } from 'react';
import type { ComparedSearch } from '../../domain/comparison/compared-set.ts';
import styles from './SiteFooter.module.css';

export interface LinkParts {
  readonly SiteFooter: ComponentType;
  readonly PagesMenu: ComponentType<MenuProps>;
}

interface MenuProps {
  readonly className: string | undefined;
  readonly compared: ComparedSearch;
}

const NEVER = new Promise<never>(() => {});

/** Asked for at once: a page that changes before all of it is hydrated is rendered anew. */
const arrived: Promise<Partial<LinkParts>> = import('./link-parts.ts').catch(() => ({}));

/** What was prerendered stays until the code is there, whole: its links lead on by themselves. */
const later = <P,>(pick: (parts: Partial<LinkParts>) => ComponentType<P> | undefined) =>
  lazy(async () => {
    const part = pick(await arrived);
    return part ? { default: part } : NEVER;
  });

let shown: LinkParts = {
  SiteFooter: later((parts) => parts.SiteFooter),
  PagesMenu: later((parts) => parts.PagesMenu),
};

/** The prerenderer waits for no code. */
export function renderAtOnce(parts: LinkParts): void {
  shown = parts;
}

export function LaterFooter() {
  return (
    <footer className={`${styles.footer} no-print`}>
      <Suspense>
        <shown.SiteFooter />
      </Suspense>
    </footer>
  );
}

export function LaterMenu(props: MenuProps) {
  return (
    <Suspense>
      <shown.PagesMenu {...props} />
    </Suspense>
  );
}
