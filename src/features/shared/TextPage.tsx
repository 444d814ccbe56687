import { publication } from 'virtual:atlas/publication';
import type { ReactNode } from 'react';
import { type Contact, contactHref, nobodySentence } from '../../core/settings/publication.ts';
import { HEADING_ID } from '../../state/focus/element-ids.ts';
import { arriveAtTitle, useArrival } from '../../state/focus/use-arrival.ts';
import { PageTop } from './PageTop.tsx';
import styles from './TextPage.module.css';

interface TextPageProps {
  readonly title: string;
  readonly children: ReactNode;
}

function arrive(): void {
  arriveAtTitle();
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

/** A page of text under its title, with what every such page has. */
export function TextPage({ title, children }: TextPageProps) {
  useArrival(title, arrive);
  return (
    <article className={`stack ${styles.page}`} aria-labelledby={HEADING_ID} data-page="text">
      <div>
        <PageTop closes="la page" here={title} />
        <h1 id={HEADING_ID} tabIndex={-1}>
          {title}
        </h1>
      </div>
      {children}
    </article>
  );
}

interface PartProps extends TextPageProps {
  /** Id of its heading, where links lead there. */
  readonly id?: string;
}

export function Part({ title, id, children }: PartProps) {
  return (
    <section>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Shown where scripts don't run. */
export const Unscripted = ({ children }: { readonly children: ReactNode }) => (
  <p className={`${styles.aside} ${styles.unscripted}`}>{children}</p>
);

/** Pairs of a name and its value; what is not known is left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined);
  return (
    known.length > 0 && (
      <dl className={styles.facts}>
        {known.map(([name, value]) => (
          <div key={name}>
            <dt className="small soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    )
  );
}

export const ContactLink = ({ contact }: { readonly contact: Contact }) => (
  <a href={contactHref(contact)}>{contact.address}</a>
);

/** What to write to the publisher for, then whom to write to; one sentence where there is nobody. */
export function WriteToPublisher({ children }: { readonly children: string }) {
  const { publisher, contact } = publication;
  return (
    <>
      <p>{nobodySentence(publication) ?? children}</p>
      <Facts
        facts={[
          ['Éditeur', publisher],
          ['Contact', contact && <ContactLink contact={contact} />],
        ]}
      />
    </>
  );
}
