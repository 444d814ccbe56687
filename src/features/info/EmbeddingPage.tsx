import { publication } from 'virtual:atlas/publication';
import { useId, useState } from 'react';
import type { PageSearch } from '../../state/address/page-params.ts';
import { site } from '../../state/data/settings.ts';
import { Button } from '../../ui/Button.tsx';
import boxes from '../../ui/fields.module.css';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { Copied, useCopying } from '../shared/copying.tsx';
import { LookFields, ViewFields } from './EmbeddingFields.tsx';
import styles from './EmbeddingPage.module.css';
import { embedCode, embedSource } from './embed-code.ts';
import { type Choice, type Choices, embeddingOf, firstChoice } from './embedding-choice.ts';
import { Part, TextPage, Unscripted } from './TextPage.tsx';

/** As other sites must write it; the reader's own address where the settings don't tell one. */
function useRoot(): string {
  const isHydrated = useHydrated();
  const own = isHydrated ? new URL(import.meta.env.BASE_URL, location.href).href : import.meta.env.BASE_URL;
  return publication.address ?? own;
}

interface EmbeddingPageProps {
  readonly choices: Choices;
  readonly asked: PageSearch;
}

export function EmbeddingPage({ choices, asked }: EmbeddingPageProps) {
  const [choice, setChoice] = useState<Choice>(() => firstChoice(choices, asked));
  const change = (part: Partial<Choice>) => setChoice((before) => ({ ...before, ...part }));
  const embedding = embeddingOf(choice, choices);
  const source = embedSource(embedding, import.meta.env.BASE_URL);
  const root = useRoot();
  const { width, height } = embedding;
  return (
    <TextPage title="Intégrer la carte à votre site">
      <p>
        Choisissez ce que votre page montrera, puis copiez le code. La carte intégrée ne dépose aucun cookie,
        ne mesure rien et ne demande rien à d’autres sites.
      </p>
      <Unscripted>
        Choisir demande JavaScript. Sans lui, le code ci-dessous montre toutes les fiches.
      </Unscripted>
      <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <ViewFields {...{ choice, choices, change }} />
        <LookFields {...{ choice, change }} />
      </form>
      <Part title="Aperçu">
        <div className={styles.preview}>
          {/* A new frame each time: the reader goes back to the page before, not to the view before. */}
          <iframe
            key={source}
            src={source}
            title="Aperçu de la carte intégrée"
            width={width ?? undefined}
            height={height}
            loading="lazy"
          />
        </div>
      </Part>
      <Code code={embedCode(embedding, { root, siteName: site.name })} />
    </TextPage>
  );
}

function Code({ code }: { readonly code: string }) {
  const copying = useCopying('Code');
  const title = useId();
  return (
    <section className={`${styles.code} ${boxes.fields}`}>
      <h2 id={title}>Code à copier</h2>
      <textarea
        ref={copying.field}
        readOnly
        rows={6}
        value={code}
        aria-labelledby={title}
        spellCheck={false}
      />
      <div className={styles.copy}>
        <Button look="main" onClick={() => void copying.copy(code)}>
          Copier le code
        </Button>
        <Copied copying={copying} />
      </div>
      <p>
        Collez-le dans votre page, en mode «{'\u00a0'}HTML{'\u00a0'}» ou «{'\u00a0'}code{'\u00a0'}» de votre
        outil de publication. La carte suit la largeur de son cadre, de 320 à 1{'\u202f'}200 pixels.
      </p>
      <p>
        Si votre outil enferme les cadres (attribut <code>sandbox</code>), il faut y permettre{' '}
        <code>allow-scripts</code>, <code>allow-popups</code> et <code>allow-popups-to-escape-sandbox</code>
        {'\u00a0'}: sans les deux derniers, les liens ne s’ouvrent pas.
      </p>
    </section>
  );
}
