import { CardExcerpt } from './CardExcerpt.tsx';
import { ExportFormats } from './ExportFormats.tsx';
import { ActiveFilters, ClearAll, FilterBar, FilterDrawer, SortChoices } from './FilterChoices.tsx';
import { NoSheet } from './NoSheet.tsx';
import { SearchNote } from './SearchNote.tsx';
import { SheetTable } from './SheetTable.tsx';
import { ThemeLinks } from './ThemeLinks.tsx';

export const listCode = {
  ActiveFilters,
  CardExcerpt,
  ClearAll,
  ExportFormats,
  FilterBar,
  FilterDrawer,
  NoSheet,
  SearchNote,
  SheetTable,
  SortChoices,
  ThemeLinks,
};
