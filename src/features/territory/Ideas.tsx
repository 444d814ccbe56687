import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { sheetsOf } from '../../core/sheet/catalogue-index.ts';
import { IDEAS_RULE_ID, type Idea, ideasFor, sameRank } from '../../core/similarity/ideas.ts';
import { type Level, levelWords } from '../../core/territory/levels.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { withArticle } from '../../core/text/french-names.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { CardItem } from '../explore/CardList.tsx';
import { ThemeLinks } from '../explore/ThemeLinks.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import { PageLink, ProposeSheetLink } from '../shared/PageLink.tsx';
import { IDEAS_ID } from './NearToFar.tsx';
import { Part } from './Part.tsx';
import styles from './TerritoryPanel.module.css';

interface IdeasProps {
  readonly record: TerritoryRecord;
  readonly catalogue: Catalogue;
}

/** Sheets of others whose authors resemble the territory, each with its reason. */
export function Ideas({ record, catalogue }: IdeasProps) {
  const ideas = ideasFor(catalogue, record);
  if (ideas.length === 0) return null;
  const hasOwn = sheetsOf(catalogue, record.key).length > 0;
  const isAlike = ideas.some(({ word }) => word !== null);
  return (
    <Part id={IDEAS_ID} heading={isAlike ? 'Des idées à votre taille' : 'Des idées venues d’ailleurs'}>
      <p className="small soft">
        {!hasOwn && 'Aucune fiche n’est encore écrite ici. '}
        {isAlike
          ? 'Celles-ci viennent de territoires qui ressemblent au vôtre, par leurs chiffres et leur sujet.'
          : 'Aucun territoire qui ressemble au vôtre n’a encore de fiche\u00a0: voici les moins éloignés, ou choisissez un thème.'}{' '}
        <PageLink page="a-propos" hash={IDEAS_RULE_ID}>
          Comment est-ce classé{'\u202f'}?
        </PageLink>
      </p>
      <ol className={`ruled ${styles.ideas}`}>
        {ideas.map((idea) => (
          <CardItem
            key={idea.sheet.id}
            card={idea.sheet}
            territory={idea.territory}
            reason={<Reason idea={idea} />}
          />
        ))}
      </ol>
      {!isAlike && <ThemeLinks catalogue={catalogue} />}
      <NextStep record={record} ideas={ideas} />
      {!hasOwn && (
        <p className="small needs-script no-print">
          <ProposeSheetLink about={record} />
        </p>
      )}
    </Part>
  );
}

function Reason({ idea: { word, dots, reason } }: { readonly idea: Idea }) {
  return (
    <>
      <p className="small">{reason}</p>
      {word && (
        <p className={styles.accented}>
          <span aria-hidden="true">{'●'.repeat(dots) + '○'.repeat(3 - dots)}</span> {word}
        </p>
      )}
    </>
  );
}

/** « son intercommunalité », « sa région » */
function ownLevel(level: Level): string {
  const { inSentence, isFeminine } = levelWords(level);
  return `${isFeminine && !/^[aeéi]/u.test(inSentence) ? 'sa' : 'son'} ${inSentence}`;
}

/** Compares the territory, or what it lies in, with the most alike author of its rank; without any it opens the first idea. */
function NextStep({ record, ideas }: { readonly record: TerritoryRecord; readonly ideas: readonly Idea[] }) {
  const [first] = ideas.flatMap(({ territory }) => {
    const ours = sameRank(record, territory);
    return ours ? [{ ours, territory }] : [];
  });
  const [idea] = ideas;
  if (first) {
    const { ours, territory } = first;
    return (
      <CompareLink
        look="outline"
        className="needs-script no-print"
        set={{ keys: [ours.key, territory.key], sheets: [] }}
      >
        Comparer {ours.key === record.key ? '' : `${ownLevel(ours.level)} `}avec {withArticle(territory)}, qui
        a une fiche
      </CompareLink>
    );
  }
  if (!idea) return null;
  return (
    <ButtonLink
      to={PATHS.sheet}
      params={{ id: idea.sheet.id }}
      look="outline"
      className="needs-script no-print"
    >
      Lire la première idée
    </ButtonLink>
  );
}
