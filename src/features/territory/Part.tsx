import type { ComponentProps, ReactNode } from 'react';
import styles from './TerritoryPanel.module.css';

interface PartProps extends ComponentProps<'section'> {
  readonly heading: ReactNode;
}

/** Of the page of a territory. */
export const Part = ({ heading, children, ...section }: PartProps) => (
  <section {...section} className={`stack apart ${styles.part}`}>
    <h2>{heading}</h2>
    {children}
  </section>
);
