import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './PageParts.module.css';

/** In bytes of UTF-8: a longer address makes squares too small for a telephone to read. */
const LONGEST_CODED = 1200;

export function squaresPath(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}

export function QrCode({ address }: { readonly address: string }) {
  const code = useMemo(() => {
    if (new TextEncoder().encode(address).length > LONGEST_CODED) return null;
    const { data, size } = encode(address, { ecc: 'M', border: 0 });
    return { path: squaresPath(data), size };
  }, [address]);
  if (!code) return null;
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label="Code à scanner"
    >
      <path d={code.path} />
    </svg>
  );
}
