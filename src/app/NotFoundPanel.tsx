import { getRouteApi } from '@tanstack/react-router';
import { ExplorePanel } from '../panels/explore/ExplorePanel.tsx';
import styles from './NotFoundPanel.module.css';
import { PageHead } from './PageHead.tsx';

const root = getRouteApi('__root__');

/** A wrong address says so and offers the list. */
export function NotFoundPanel() {
  return (
    <>
      <PageHead title="Adresse inconnue" description="Cette adresse ne mène à aucune page de l’atlas." />
      <div className={styles.notice} role="alert">
        <p className={styles.title}>Cette adresse ne mène à aucune page.</p>
        <p>La fiche a peut-être changé de nom, ou l’adresse a été coupée. Voici toutes les fiches.</p>
      </div>
      <ExplorePanel catalogue={root.useLoaderData()} />
    </>
  );
}
