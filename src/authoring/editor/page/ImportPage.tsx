import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import type { EditorStart, ImportReport, SentImport } from '../protocol.ts';
import { askEditor, messageOf } from './ask-editor.ts';
import styles from './editor.module.css';
import { Field, Group, TextInput } from './Field.tsx';
import { FileInput } from './FileInput.tsx';
import { textOf } from './form-values.ts';
import { base64Of } from './ImagesField.tsx';
import { ThemesField } from './SheetEditor.tsx';
import { TerritoryBox } from './TerritoryBox.tsx';

const READ = '.docx,.odt,.pdf,.html,.htm,.md,.txt,.csv,.xlsx,.ods';

const USES =
  'titre, cle, ecarter (pas publiée), ou le nom d’une partie (Pourquoi ce projet ?) ou d’une ligne (territoire, contact…).';

const taken = (name: string) =>
  `Un autre document s’appelle déjà « ${name} ». Le remplacer par celui-ci ? Les fiches corrigées à la main restent.`;

/** A received document or table: what the import says, and a field for each thing that it asks. */
export function ImportPage({ site, themes }: Pick<EditorStart, 'site' | 'themes'>) {
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
      <p role="status">{state}</p>
      {report && sent && (
        <ImportAnswersForm
          key={report.report}
          {...{ report, themes }}
          onAnswer={(answers) => run({ ...sent, answers })}
        />
      )}
    </main>
  );
}

const said = ({ isDone, sheets }: ImportReport): string => {
  if (!isDone) return 'L’import demande quelque chose\u00a0: voyez ce qu’il dit.';
  return sheets.some(({ isAsked }) => isAsked) ? 'Importé. Répondez à ce qui est demandé.' : 'Importé.';
};

interface ImportAnswersFormProps extends Pick<EditorStart, 'themes'> {
  readonly report: ImportReport;
  readonly onAnswer: (answers: SentImport['answers']) => Promise<void>;
}

function ImportAnswersForm({ report, themes, onAnswer }: ImportAnswersFormProps) {
  const [sheets, setSheets] = useState(report.sheets);
  const [colonnes, setColonnes] = useState(report.colonnes);
  const isAsking = sheets.some(({ isAsked }) => isAsked) || Object.keys(colonnes).length > 0;
  return (
    <>
      {Object.entries(colonnes).map(([name, use], at) => (
        <TextInput
          key={name}
          label={`Ce que donne la colonne «\u00a0${name}\u00a0»`}
          isRequired
          help={at === 0 ? USES : undefined}
          value={use}
          onChange={(words) => setColonnes({ ...colonnes, [name]: words })}
        />
      ))}
      {sheets.map((sheet, at) => {
        const change = (part: Partial<typeof sheet>) => setSheets(sheets.with(at, { ...sheet, ...part }));
        if (!sheet.isAsked) return null;
        return (
          <Group key={sheet.fiche} label={sheet.fiche} help={sheet.hint || undefined}>
            <TerritoryBox
              label={`Territoire de ${sheet.fiche}`}
              value={sheet.territoire[0]}
              onChange={(words) => change({ territoire: [words, ...sheet.territoire.slice(1)] })}
            />
            <ThemesField
              themes={themes}
              value={sheet.themes}
              onChange={(value) => change({ themes: [value].flat().map(textOf) })}
            />
          </Group>
        );
      })}
      {isAsking && (
        <p>
          <Button look="main" onClick={() => onAnswer({ sheets, colonnes })}>
            Répondre, et importer de nouveau
          </Button>
        </p>
      )}
      <ul className={styles.list}>
        {sheets.map(({ fiche }) => (
          <li key={fiche} className="ruled">
            <a href={`?fiche=${fiche}`}>{fiche}</a>
          </li>
        ))}
      </ul>
      <h2>Ce que dit l’import</h2>
      <pre className={styles.words}>{report.report}</pre>
    </>
  );
}
