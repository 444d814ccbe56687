import type { ReactNode } from 'react';
import { HEADING_ID } from '../../a11y/element-ids.ts';
import { arriveAtTitle, useArrival } from '../../a11y/use-arrival.ts';
import { type Contact, contactHref, NOT_GIVEN } from '../../domain/publication.ts';
import { PageTop, Trail } from '../shared/PageTop.tsx';
import styles from './TextPage.module.css';

interface TextPageProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function TextPage({ title, children }: TextPageProps) {
  useArrival(title, arriveAtTitle);
  return (
    <article className={styles.page} aria-labelledby={HEADING_ID}>
      <div>
        <PageTop closes="la page">
          <Trail here={title} />
        </PageTop>
        <h1 id={HEADING_ID} tabIndex={-1}>
          {title}
        </h1>
      </div>
      {children}
    </article>
  );
}

export function Part({ title, children }: TextPageProps) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Shown where scripts don't run. */
export const Unscripted = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.unscripted}>{children}</p>
);

/** Null values are told, never made up. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className={styles.unsaid}>{NOT_GIVEN}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

export const ContactLink = ({ contact }: { readonly contact: Contact }) => (
  <a href={contactHref(contact)}>{contact.address}</a>
);
