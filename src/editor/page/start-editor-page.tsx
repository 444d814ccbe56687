import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource/bricolage-grotesque/700.css';
import '../../styles/base.css';
import '../../styles/design-tokens.css';
import '../../styles/preferences.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askEditor } from './ask-editor.ts';
import { SheetEditor } from './SheetEditor.tsx';
import { SheetsPage, Stopped } from './SheetsPage.tsx';
import { createSheetStore } from './sheet-store.ts';

const container = document.getElementById('app');
if (!container) throw new Error('index.html without #app');
const root = createRoot(container);
const show = (page: ReactNode) => root.render(<StrictMode>{page}</StrictMode>);

async function open(): Promise<ReactNode> {
  const wanted = new URLSearchParams(location.search);
  const id = wanted.get('fiche');
  const { schema, themes, site } = await askEditor.start();
  if (id === null && !wanted.has('nouvelle'))
    return <SheetsPage site={site} sheets={await askEditor.sheets()} />;
  const sheet = id === null ? null : await askEditor.open(id);
  return <SheetEditor schema={schema} themes={themes} site={site} useSheet={createSheetStore(sheet)} />;
}

open().then(show, (error: unknown) =>
  show(<Stopped words={error instanceof Error ? error.message : String(error)} />),
);
