import { groupBy } from '../../../core/collections/group-by.ts';
import { ButtonAnchor } from '../../../ui/Button.tsx';
import { countsOf, meanwhile, type ToMend } from '../to-mend.ts';
import { MistakeCard } from './MistakeCard.tsx';
import styles from './mending.module.css';

function titleOf(toMend: ToMend): string {
  const counts = countsOf(toMend);
  return [counts ? `À corriger (${counts})` : 'Rien à corriger', toMend.site].filter(Boolean).join(' · ');
}

export function ToMendPage({ toMend }: { readonly toMend: ToMend }) {
  const { site, mistakes, errors, warnings, shown, home, editor } = toMend;
  const counts = countsOf(toMend);
  const rest = errors + warnings - mistakes.length;
  return (
    <main className={`stack ${styles.page}`}>
      <title>{titleOf(toMend)}</title>
      {site && <p className="soft">{site}</p>}
      <h1>À corriger</h1>
      <div className={`stack ${styles.summary}`}>
        {counts && <p className="strong">{counts}</p>}
        {meanwhile(toMend).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p className="small soft">Cette page se met à jour à chaque enregistrement.</p>
      </div>
      <p className="row wraps">
        {shown !== 'nothing' && (
          <ButtonAnchor look="main" href={home}>
            Voir le site
          </ButtonAnchor>
        )}
        {editor && <a href={editor}>Ouvrir le formulaire des fiches</a>}
      </p>
      {[...groupBy(mistakes, ({ file }) => file)].map(([file, inFile]) => (
        <section key={file} className="stack" aria-label={file}>
          <h2 className="title">{file}</h2>
          {inFile.map((mistake) => (
            <MistakeCard key={`${mistake.id} ${mistake.line}:${mistake.column}`} mistake={mistake} />
          ))}
        </section>
      ))}
      {rest > 0 && <p>{`Et ${rest} de plus, à voir une fois celles-ci corrigées.`}</p>}
    </main>
  );
}
