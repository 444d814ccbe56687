import { openFiles } from 'virtual:atlas/notes';
import { publication } from 'virtual:atlas/publication';
import { Link } from '@tanstack/react-router';
import type { OpenFile } from '../../core/settings/open-data.ts';
import { TABLE_FIELDS } from '../../core/sheet/table-fields.ts';
import { dateInWords } from '../../core/text/french-dates.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { themes } from '../../state/data/settings.ts';
import styles from '../shared/TextPage.module.css';
import { Facts, Part } from '../shared/TextPage.tsx';
import { ADDRESS, EXAMPLES } from './examples.ts';

export function DataPage() {
  const data = openFiles.filter(({ edition }) => edition !== null);
  const about = openFiles.filter(({ edition }) => edition === null);
  return (
    <>
      <Part title="Les fichiers">
        <p>
          Ces adresses ne changent pas. Version, licence et date sont écrites dans chaque fichier, et toutes
          ensemble dans <code>datapackage.json</code>. La version est celle de la forme du fichier : son
          premier chiffre augmente quand un programme qui le lit doit changer.
        </p>
        <FileList files={data} />
        <p>
          Pour une partie des fiches seulement, « Exporter », au-dessus de{' '}
          <Link to={PATHS.home}>la liste</Link>, donne les mêmes fichiers.
        </p>
      </Part>
      {publication.address && data.some(isOfDatedSheets) && (
        <Part title="Suivre les nouvelles fiches">
          <p>
            <a href={`${import.meta.env.BASE_URL}flux.xml`}>Le flux des fiches</a> (Atom) donne à votre
            lecteur de flux celles qui ont une date, les plus récentes en premier. Chaque région et chaque
            thème a le sien{'\u00a0'}: donnez l’adresse de sa page à votre lecteur, qui le trouve.
          </p>
        </Part>
      )}
      <Part title="Ce qu’ils contiennent">
        <FileList files={about} />
        <h3>Colonnes du CSV</h3>
        <p>Séparées par des points-virgules, en UTF-8, sous une ligne de noms.</p>
        <Facts facts={Object.entries(TABLE_FIELDS).map(([name, { description }]) => [name, description])} />
      </Part>
      <Part title="Les lire">
        <p>En JavaScript, dans un navigateur ou avec Node.js :</p>
        {EXAMPLES.map(({ title, code }) => (
          <figure key={title}>
            <figcaption className="small soft">{title}</figcaption>
            <pre className={`card note ${styles.example}`}>
              <code>{code(publication.address ?? ADDRESS, themes[0]?.id ?? '')}</code>
            </pre>
          </figure>
        ))}
      </Part>
    </>
  );
}

const isOfDatedSheets = ({ path, edition }: OpenFile) =>
  path === 'donnees/initiatives.csv' && typeof edition?.date === 'string';

const FileList = ({ files }: { readonly files: readonly OpenFile[] }) => (
  <ul>
    {files.map(({ path, label, format, edition }) => (
      <li key={path}>
        <a href={import.meta.env.BASE_URL + path}>
          {label} <span className="small soft">({format})</span>
        </a>
        {edition && (
          <p className="small soft">
            Version {edition.version} · licence{'\u00a0'}: {edition.licence ?? 'non renseignée'} · date
            {'\u00a0'}: {edition.date ? dateInWords(edition.date) : 'non renseignée'}
          </p>
        )}
      </li>
    ))}
  </ul>
);
