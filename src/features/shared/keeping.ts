/** One file for both: what each visitor keeps beforehand is counted. */
export { refreshKept } from '../../state/data/sheet-keeper.ts';
export { KeepSheets } from './KeepSheets.tsx';
