import { Link, useRouter, useRouterState } from '@tanstack/react-router';
import { ExplorePanel } from '../../features/explore/ExplorePanel.tsx';
import { PATHS } from '../../state/address/addresses.ts';
import { HEADING_ID } from '../../state/focus/element-ids.ts';
import { keepFocus, useArrival } from '../../state/focus/use-arrival.ts';
import { useShownSheets } from '../../state/list/use-shown-sheets.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useCatalogue } from '../shell/use-catalogue.ts';
import { failureWords, reloadAfresh } from './load-failure.ts';
import styles from './NoPage.module.css';
import { PageHead } from './PageHead.tsx';

export function LoadFailure({ error }: { readonly error: unknown }) {
  const router = useRouter();
  useArrival('échec', keepFocus);
  const { sentence, way, button } = failureWords(error);
  return (
    <Notice tone="framed" alert className={`stack ${styles.notice}`}>
      <PageHead title="Page non chargée" description={sentence} />
      <h1 className={styles.title} id={HEADING_ID} tabIndex={-1}>
        Cette page n’a pas pu être chargée.
      </h1>
      <p>{sentence}</p>
      <p className="row wraps">
        <Button look="main" onClick={() => void (way === 'retry' ? router.invalidate() : reloadAfresh())}>
          {button}
        </Button>{' '}
        <Link to={PATHS.home}>Toutes les fiches</Link>
      </p>
    </Notice>
  );
}

export function NotFoundPanel() {
  const catalogue = useCatalogue();
  const shown = useShownSheets(catalogue);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const territory = path.includes(PATHS.territories);
  const title = territory ? 'Territoire inconnu' : 'Page introuvable';
  return (
    <div className={styles.page} data-page="text">
      <PageHead title={title} description={title} />
      <Notice tone="framed" alert className={`stack ${styles.notice}`}>
        <h1 ref={keepFocus} id={HEADING_ID} tabIndex={-1} className={styles.title}>
          {territory ? 'Aucun territoire ne porte ce code.' : 'Page introuvable.'}
        </h1>
        <p>
          {territory
            ? 'Les codes sont ceux du Code officiel géographique de 2026. Cherchez le territoire par son nom en haut de la page. Voici la liste des fiches.'
            : 'La fiche a peut-être changé de nom, ou l’adresse a été coupée. Voici la liste des fiches.'}
        </p>
      </Notice>
      <ExplorePanel catalogue={catalogue} shown={shown} isTitled={false} />
    </div>
  );
}
