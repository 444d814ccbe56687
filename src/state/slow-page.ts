import { create } from 'zustand';

export const SLOW_PAGE = 'La page demandée tarde à venir.';

export const useSlowPage = create<{ readonly isSlow: boolean }>(() => ({ isSlow: false }));

export const setSlowPage = (isSlow: boolean): void => useSlowPage.setState({ isSlow });
