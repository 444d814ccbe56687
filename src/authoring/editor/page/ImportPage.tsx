import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import type { EditorStart, ImportAnswers, ImportReport, SentImport } from '../protocol.ts';
import { askEditor, messageOf } from './ask-editor.ts';
import styles from './editor.module.css';
import { Field, Group, ShownFaults } from './Field.tsx';
import { FileInput } from './FileInput.tsx';
import { textOf } from './form-values.ts';
import { base64Of } from './ImagesField.tsx';
import { goToResult, Result } from './Result.tsx';
import { TerritoriesField, ThemesField } from './SheetEditor.tsx';

const READ = '.docx,.odt,.pdf,.html,.htm,.md,.txt,.csv,.xlsx,.ods';

const USES: Readonly<Record<string, string>> = {
  titre: 'Le titre de la fiche',
  cle: 'Le numéro ou le code de la ligne',
  ecarter: 'Rien, elle n’est pas publiée',
  territoire: 'Le territoire',
  thèmes: 'Les thèmes',
  porteur: 'Qui porte le projet',
  contact: 'Le contact',
  courriel: 'Son courriel',
  téléphone: 'Son téléphone',
  site: 'Le site du projet',
  date: 'La date',
  montants: 'Les montants',
  état: 'L’état du projet',
};

const ownUse = (name: string) => `Ce que dit son nom, «\u00a0${name}\u00a0»`;

const taken = (name: string) =>
  `Un autre document s’appelle déjà « ${name} ». Le remplacer par celui-ci ? Les fiches corrigées à la main restent.`;

/** A received document or table: what the import says, and a field for each thing that it asks. */
export function ImportPage({ site, themes, parts }: Pick<EditorStart, 'site' | 'themes' | 'parts'>) {
  const [sent, setSent] = useState<SentImport | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [state, setState] = useState('');
  const run = async (asked: SentImport): Promise<void> => {
    setState('Import en cours…');
    try {
      const found = await askEditor('importer', asked);
      if (found.isTaken && confirm(taken(asked.name))) return await run({ ...asked, isReplaced: true });
      setSent({ ...asked, base64: '' });
      setReport(found.isTaken ? null : found);
      setState(found.isTaken ? 'Rien n’a changé.' : said(found));
    } catch (error) {
      setState(messageOf(error));
    }
    goToResult();
  };
  const choose = async (file: File) =>
    run({ name: file.name, base64: await base64Of(file), isReplaced: false, answers: null });
  return (
    <main className={`stack ${styles.page}`}>
      <title>{`Importer un document · ${site}`}</title>
      <p>
        <a href="./">Toutes les fiches</a>
      </p>
      <h1>Importer un document</h1>
      <Field
        label="Document reçu, tableau, ou proposition de fiche"
        help="Word, OpenDocument, Excel, PDF, HTML, Markdown, CSV. Il est copié dans le dossier des sources."
        isRequired
      >
        {(ids) => <FileInput {...ids} accept={READ} onChoose={choose} />}
      </Field>
      <Result>{state}</Result>
      {report && sent && (
        <ImportAnswersForm
          key={JSON.stringify(report)}
          report={report}
          themes={themes}
          parts={parts}
          onAnswer={(answers) => run({ ...sent, answers })}
        />
      )}
    </main>
  );
}

const isAsking = ({ sheets, colonnes }: ImportAnswers) =>
  sheets.some(({ isAsked }) => isAsked) || Object.keys(colonnes).length > 0;

const said = (report: ImportReport): string => {
  if (!report.isDone) return 'L’import demande quelque chose\u00a0: voyez ce qu’il dit.';
  return isAsking(report) ? 'Importé. Répondez à ce qui est demandé.' : 'Importé.';
};

interface ImportAnswersFormProps extends Pick<EditorStart, 'themes' | 'parts'> {
  readonly report: ImportReport;
  readonly onAnswer: (answers: SentImport['answers']) => Promise<void>;
}

function ImportAnswersForm({ report, themes, parts, onAnswer }: ImportAnswersFormProps) {
  const [sheets, setSheets] = useState(report.sheets);
  const [colonnes, setColonnes] = useState(report.colonnes);
  const sampleOf = (name: string) => report.samples[name] || 'aucune cellule remplie';
  const ofParts = Object.fromEntries(parts.map((heading) => [heading, `La partie «\u00a0${heading}\u00a0»`]));
  return (
    <ShownFaults value={report.faults}>
      {Object.entries(colonnes).map(([name, use]) => (
        <Field
          key={name}
          label={`Ce que donne la colonne «\u00a0${name}\u00a0»`}
          help={`Par exemple\u00a0: ${sampleOf(name)}`}
          isRequired
        >
          {(ids) => (
            <select
              {...ids}
              value={use}
              onChange={(event) => setColonnes({ ...colonnes, [name]: event.currentTarget.value })}
            >
              {Object.entries({ [name]: ownUse(name), [use]: ownUse(use), ...USES, ...ofParts }).map(
                ([key, words]) => (
                  <option key={key} value={key}>
                    {words}
                  </option>
                ),
              )}
            </select>
          )}
        </Field>
      ))}
      {sheets.map((sheet, at) => {
        const change = (part: Partial<typeof sheet>) => setSheets(sheets.with(at, { ...sheet, ...part }));
        if (!sheet.isAsked) return null;
        return (
          <Group
            key={sheet.fiche}
            label={sheet.title}
            path={sheet.fiche}
            help={sheet.hint || undefined}
            drawn={['territoire']}
          >
            <TerritoriesField
              title={`Territoire de «\u00a0${sheet.title}\u00a0»`}
              path={`${sheet.fiche}.territoire`}
              value={sheet.territoire.length > 1 ? sheet.territoire : sheet.territoire[0]}
              onChange={(value) => change({ territoire: [value].flat().map(textOf) })}
            />
            <ThemesField
              themes={themes}
              value={sheet.themes}
              onChange={(value) => change({ themes: [value].flat().map(textOf) })}
            />
          </Group>
        );
      })}
      {isAsking(report) && (
        <p>
          <Button look="main" onClick={() => onAnswer({ sheets, colonnes })}>
            Répondre, et importer de nouveau
          </Button>
        </p>
      )}
      <ul className={styles.list}>
        {sheets.map(({ fiche, title }) => (
          <li key={fiche} className="ruled">
            <a href={`?fiche=${fiche}`}>{title}</a>
          </li>
        ))}
      </ul>
      <h2>Ce que dit l’import</h2>
      <pre className={styles.words}>{report.report}</pre>
    </ShownFaults>
  );
}
