import { notes } from 'virtual:atlas/notes';
import { RESEMBLANCE } from '../../core/indicators/colouring-names.ts';
import { levelsInWords, type PublishedIndicator } from '../../core/indicators/published-indicators.ts';
import { IDEA_WEIGHTS, IDEAS_RULE_ID } from '../../core/similarity/ideas.ts';
import { NOT_SUCCESS, RESEMBLANCE_WEIGHTS } from '../../core/similarity/resemblance.ts';
import { percent } from '../../core/text/french-measures.ts';
import { slugify } from '../../core/text/slug.ts';
import { indicators } from '../../state/data/settings.ts';
import { IndicatorSource } from '../shared/FigureSources.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { Facts, Part } from '../shared/TextPage.tsx';

function IdeasRule() {
  const { milieu, size, subject, level } = IDEA_WEIGHTS;
  return (
    <Part id={IDEAS_RULE_ID} title="Comment les idées sont classées">
      <p>
        {`«\u00a0Des idées à votre taille\u00a0» compare des chiffres et un sujet, rien d’autre. Le milieu compte pour ${percent(milieu)}\u00a0: part des habitants dans des communes de moins de 2\u202f000, et densité\u00a0; d’une commune, celles de son intercommunalité. La taille des communes et la population comptent pour ${percent(size)}, le sujet de la fiche, quand elle parle de ruralité ou de quartiers, pour ${percent(subject)}, l’échelon pour ${percent(level)}. Ce qui n’est pas connu, comme le milieu d’une commune sans intercommunalité, compte pour moitié. À ressemblance égale, la plus proche vient d’abord.`}
      </p>
      <p>
        {
          'Une ressemblance n’est pas un conseil\u00a0: elle ne dit ni que l’idée marcherait, ni ce qu’elle coûterait. Sources\u00a0: populations de référence 2023 (Insee), contours de cette carte.'
        }
      </p>
    </Part>
  );
}

const aboutIndicator = (indicator: PublishedIndicator) => (
  <>
    {indicator.unit && `En ${indicator.unit}, `}
    {levelsInWords((level) => indicator.thresholds[level])}. <IndicatorSource {...indicator} />.
  </>
);

const { rural, density, population } = RESEMBLANCE_WEIGHTS;

export function AboutPage() {
  return (
    <>
      {notes.about.map(({ heading, paragraphs }) => (
        <Part key={heading} id={slugify(heading)} title={heading}>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Part>
      ))}
      <IdeasRule />
      <Part id={RESEMBLANCE} title={'Où une idée irait-elle\u00a0?'}>
        <p>
          Depuis une fiche, la carte colore les territoires de l’échelon de son auteur, pour une commune les
          intercommunalités, selon leur ressemblance{'\u00a0'}: part des habitants des communes de moins de 2
          {'\u202f'}000 ({percent(rural)}), densité ({percent(density)}) et population ({percent(population)}
          ), ces deux-là en ordre de grandeur. {NOT_SUCCESS}
        </p>
      </Part>
      {indicators.length > 0 && (
        <Part id="indicateurs" title="Indicateurs de ce site">
          <p>
            Un chiffre n’est jamais additionné{'\u00a0'}: un échelon sans chiffres n’en a pas. Où il n’y en a
            pas, la carte dit pourquoi{'\u00a0'}: secret statistique, non publié, sans objet.
          </p>
          <Facts facts={indicators.map((one) => [one.label, aboutIndicator(one)])} />
        </Part>
      )}
      <Part title="Données ouvertes">
        <ul>
          {notes.openData.map(({ path, label }) => (
            <li key={path}>
              <a href={import.meta.env.BASE_URL + path}>{label}</a>
            </li>
          ))}
          <li>
            <PageLink page="donnees">Tous les fichiers, leurs colonnes, des exemples</PageLink>
          </li>
        </ul>
      </Part>
      <Part title="Sources et licences">
        <Facts
          facts={notes.credits.map(({ what, who, year, licence }) => [
            what,
            `${who} (${year}) : ${licence}.`,
          ])}
        />
      </Part>
    </>
  );
}
