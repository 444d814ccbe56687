import '../../../ui/styles/page-styles.ts';
import { type ReactNode, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { askEditor, messageOf } from './ask-editor.ts';
import styles from './editor.module.css';
import { ImportPage } from './ImportPage.tsx';
import { goToResult } from './Result.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import { SheetEditor } from './SheetEditor.tsx';
import { SheetsPage } from './SheetsPage.tsx';
import { createSheetStore } from './sheet-store.ts';

const container = document.getElementById('app');
if (!container) throw new Error('index.html without #app');
const root = createRoot(container);
const show = (page: ReactNode) => {
  flushSync(() => root.render(<StrictMode>{page}</StrictMode>));
  goToResult();
};

async function open(): Promise<ReactNode> {
  const wanted = new URLSearchParams(location.search);
  const file = wanted.get('reglages');
  const id = file ?? wanted.get('fiche');
  const { schema, themes, parts, site, settings } = await askEditor('depart', null);
  if (wanted.has('import')) return <ImportPage site={site} themes={themes} parts={parts} />;
  const sheet = id === null ? null : await askEditor('ouvrir', id);
  if (sheet === null && !wanted.has('nouvelle')) {
    const gone =
      id === null
        ? null
        : `Aucune fiche n’a l’adresse « ${id} » : elle est supprimée, ou l’adresse est mal écrite.`;
    const sheets = await askEditor('fiches', null);
    return <SheetsPage site={site} sheets={sheets} said={wanted.get('supprimee') ?? gone} />;
  }
  const former = sheet && sheet.id !== id ? id : null;
  if (former !== null) history.replaceState(null, '', `?fiche=${sheet?.id}`);
  const useSheet = createSheetStore(sheet, site);
  const properties = settings[file ?? ''];
  if (properties)
    return (
      <SettingsPage
        schema={properties}
        site={site}
        useSheet={useSheet}
        sheets={await askEditor('fiches', null)}
      />
    );
  return <SheetEditor schema={schema} themes={themes} site={site} useSheet={useSheet} former={former} />;
}

open().then(show, (error: unknown) => show(<Stopped words={messageOf(error)} />));

/** In place of a page that cannot be opened. */
function Stopped({ words }: { readonly words: string }) {
  return (
    <main className={`stack ${styles.page}`}>
      <h1>Cette page ne peut pas s’ouvrir</h1>
      <p role="alert">{words}</p>
      <p className="row wraps">
        <a href="../a-corriger/">À corriger</a>
        <a href="./">Toutes les fiches</a>
      </p>
    </main>
  );
}
