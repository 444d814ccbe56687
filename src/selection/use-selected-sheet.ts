import { useParams } from '@tanstack/react-router';

/** Id of the sheet that the address opens, or null. The address is the only place where the selection lives. */
export function useSelectedSheet(): string | null {
  const params: { id?: string } = useParams({ strict: false });
  return params.id ?? null;
}
