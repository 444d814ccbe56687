import { type ComponentType, lazy, Suspense } from 'react';
import styles from './FooterSlot.module.css';

const shown: { Footer: ComponentType } = {
  Footer: lazy(() =>
    import('./SiteFooter.tsx').then(
      ({ SiteFooter }) => ({ default: SiteFooter }),
      // What was prerendered stays: its links lead on by themselves.
      () => new Promise<never>(() => {}),
    ),
  ),
};

/** The prerenderer waits for no code. */
export function renderFooterAtOnce(Footer: ComponentType): void {
  shown.Footer = Footer;
}

export function FooterSlot() {
  const { Footer } = shown;
  return (
    <footer className={`${styles.footer} no-print`}>
      <Suspense>
        <Footer />
      </Suspense>
    </footer>
  );
}
