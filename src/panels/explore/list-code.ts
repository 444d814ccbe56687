export { ExportFormats } from './ExportFormats.tsx';
export { ActiveFilters, ClearAll, FilterBar, FilterDrawer, SortChoices } from './FilterChoices.tsx';
export { CardExcerpt, NoSheet, SearchNote } from './SearchNote.tsx';
export { SheetTable } from './SheetTable.tsx';
export { ThemeLinks } from './ThemeLinks.tsx';
